package org.whistlegrid.dispatch.application;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.PostKind;
import org.whistlegrid.directory.Roles;

/**
 * One step of an approval chain, as data.
 *
 * @param approver {@code ROLE:DISPATCHER}: whoever has the role; {@code UNIT:WINDOW_CLERK}, {@code CENTRE:DUTY_LEADER}:
 *     who is reached at the post of the order's unit or of the centre, its holder or his stand-in
 * @param within the approver's own limit, {@code 4 WORKING_HOUR}
 * @param forum {@code CONFERENCE}: the approver speaks for a joint conference (编办、司法会审); null mostly
 */
public record ApprovalStep(String approver, String within, @Nullable String forum) {

    /** The unit that stands for the centre. */
    public static final String CENTRE = "centre";

    static final String ROLE = "ROLE:";
    static final String POST = "POST:";

    /** The approver with the unit put in: what an application waits for. */
    String waitsFor(String unit) {
        return approver.startsWith(ROLE) ? approver : POST + holder(unit) + ":" + name();
    }

    /** The unit to which the step's slowness is charged. */
    String holder(String unit) {
        return approver.startsWith("UNIT:") ? unit : CENTRE;
    }

    /** Whether there is such a role, or such a post in a unit or the centre. */
    public boolean reachesSomebody() {
        return approver.startsWith(ROLE)
                ? Roles.ALL.contains(name())
                : Stream.of(PostKind.values()).anyMatch(post -> post.name().equals(name()));
    }

    private String name() {
        return approver.substring(approver.indexOf(':') + 1);
    }
}
