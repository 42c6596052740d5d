package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.PostKind;
import org.whistlegrid.directory.Recipient;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderRung.RecipientSlot;

/** Finds who is really reached by a rung: the holder of each post, or his stand-in while he is absent (AB岗). */
@ApplicationScoped
class Recipients {

    private static final String CENTRE = "centre";

    private final Directory directory;

    Recipients(Directory directory) {
        this.directory = directory;
    }

    List<String> of(LadderRung rule, String unit, @Nullable String handler, @Nullable String area, LocalDate day) {
        return rule.recipients().stream()
                .flatMap(slot -> reached(slot, unit, handler, area, day))
                .distinct()
                .toList();
    }

    private Stream<String> reached(
            RecipientSlot slot, String unit, @Nullable String handler, @Nullable String area, LocalDate day) {
        return switch (slot) {
            case HANDLER -> Stream.ofNullable(handler).map(own -> directory.reached(own, day));
            case WINDOW_CLERK -> window(unit, PostKind.WINDOW_CLERK, day);
            case WINDOW_HEAD -> window(unit, PostKind.WINDOW_HEAD, day);
            case DEPUTY_LEADER -> post(unit, PostKind.DEPUTY_LEADER, day);
            case HEAD -> post(unit, PostKind.HEAD, day);
            case STREET_WINDOW -> street(area).flatMap(street -> post(street, PostKind.WINDOW_CLERK, day));
            case STREET_LEADER -> street(area).flatMap(street -> post(street, PostKind.HEAD, day));
            case SUPERVISION_OFFICE -> post(CENTRE, PostKind.SUPERVISION_OFFICE, day);
            case DISTRICT_LEADER -> post(CENTRE, PostKind.DISTRICT_LEADER, day);
            case DISCIPLINE_CONTACT -> post(CENTRE, PostKind.DISCIPLINE_CONTACT, day);
        };
    }

    /** The centre has no window; who answers for what waits there is the leader on duty. */
    private Stream<String> window(String unit, PostKind kind, LocalDate day) {
        return post(unit, unit.equals(CENTRE) ? PostKind.DUTY_LEADER : kind, day);
    }

    private Stream<String> street(@Nullable String area) {
        return area == null ? Stream.empty() : directory.subDistrictOf(area).map(UnitRef::key).stream();
    }

    private Stream<String> post(String unit, PostKind kind, LocalDate day) {
        Optional<Recipient> reached = directory.recipient(unit, kind, day);
        return reached.map(Recipient::username).stream();
    }
}
