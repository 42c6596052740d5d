package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Urgency;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.PostKind;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.LadderRung.RecipientSlot;
import org.whistlegrid.supervision.ladder.LadderPreview;
import org.whistlegrid.supervision.ladder.LadderSetting;
import org.whistlegrid.supervision.ladder.Ladders;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/** The ladders of all classes: read by everybody who works with them, set by an administrator from a coming day on. */
@ApplicationScoped
public class LadderDesk {

    private final Ladders ladders;
    private final LadderSetting setting;
    private final Catalogue catalogue;
    private final Directory directory;
    private final CurrentScope scope;
    private final Clock clock;

    LadderDesk(
            Ladders ladders,
            LadderSetting setting,
            Catalogue catalogue,
            Directory directory,
            CurrentScope scope,
            Clock clock) {
        this.ladders = ladders;
        this.setting = setting;
        this.catalogue = catalogue;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * A ladder as it is set.
     *
     * @param urgency null: every urgency
     * @param pattern of category keys; {@code *} is every category
     * @param rungs all five, lowest first; empty ends the class's own ladder
     */
    public record NewLadder(
            @Nullable Urgency urgency,
            String pattern,
            LocalDate effectiveFrom,
            String reason,
            List<LadderRung> rungs) {}

    /** In force on a day, the most specific class first. */
    public List<LadderVersion> on(LocalDate day) {
        return ladders.on(day);
    }

    /** Set for a later day; of one class and day the last row, which is the one that will hold. */
    public List<LadderVersion> coming(LocalDate day) {
        List<LadderVersion> later = ladders.all().stream()
                .filter(version -> version.effectiveFrom().isAfter(day))
                .toList();
        return later.stream()
                .filter(version -> later.stream()
                        .noneMatch(other -> other.isOfSameClass(version)
                                && other.effectiveFrom().equals(version.effectiveFrom())
                                && other.id() > version.id()))
                .sorted(Comparator.comparing(LadderVersion::effectiveFrom))
                .toList();
    }

    /** @throws LadderRefused when it is backdated or cannot be climbed */
    @Transactional(Transactional.TxType.MANDATORY)
    public LadderVersion set(NewLadder ladder) {
        if (!scope.get().has(Roles.ADMIN)) {
            throw new OutOfScope();
        }
        LadderVersion version = version(setting.nextId(), ladder);
        require(version);
        return setting.add(version);
    }

    /**
     * A ladder before it is set: what would be refused, and when its rungs would be reached. Stores nothing.
     *
     * @param limit one of the four that the example is said to be
     * @param running the example, which is never met
     */
    public Preview preview(NewLadder ladder, Limit limit, RunningLimit running) {
        return new Preview(running, setting.preview(ladder.rungs(), limit, running), refusal(version(0, ladder)));
    }

    /** @param refusal null when it could be set */
    public record Preview(RunningLimit limit, List<LadderPreview.Step> steps, @Nullable LadderRefused refusal) {}

    private @Nullable LadderRefused refusal(LadderVersion version) {
        try {
            require(version);
            return null;
        } catch (LadderRefused refused) {
            return refused;
        }
    }

    private LadderVersion version(int id, NewLadder ladder) {
        return new LadderVersion(
                id,
                ladder.urgency(),
                ladder.pattern(),
                ladder.effectiveFrom(),
                ladder.reason(),
                scope.get().username(),
                clock.instant(),
                ladder.rungs());
    }

    private void require(LadderVersion version) {
        if (!version.effectiveFrom().isAfter(LocalDate.ofInstant(version.setAt(), Zones.CITY))) {
            throw LadderRefused.backdated(version.effectiveFrom());
        }
        if (catalogue.list().stream().noneMatch(version::fits)) {
            throw LadderRefused.patternFitsNothing(version.pattern());
        }
        if (version.rungs().isEmpty()) {
            if (version.specificity() == 0) {
                throw LadderRefused.everybodyNeedsOne();
            }
        } else {
            version.rungs().forEach(rule -> requirePosts(rule, version.effectiveFrom()));
            setting.check(version);
        }
    }

    /** A unit's posts differ from unit to unit; those of the centre are known. */
    private void requirePosts(LadderRung rule, LocalDate day) {
        rule.recipients().forEach(slot -> requirePost(rule, RungPart.RECIPIENTS, slot, day));
        if (rule.signing() != null) {
            requirePost(rule, RungPart.SIGNING, rule.signing().officer(), day);
        }
    }

    private void requirePost(LadderRung rule, RungPart part, RecipientSlot slot, LocalDate day) {
        switch (slot) {
            case SUPERVISION_OFFICE, DISTRICT_LEADER, DISCIPLINE_CONTACT, DUTY_LEADER -> {
                if (directory
                        .recipient("centre", PostKind.valueOf(slot.name()), day)
                        .isEmpty()) {
                    throw LadderRefused.postVacant(rule.rung(), part, slot);
                }
            }
            default -> {
                // a post of whichever unit holds the stage
            }
        }
    }
}
