package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderVersion;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.ladder.Courses;

/** Raises the rungs that an event reaches at once; which those are says the ladder of the case, or everybody's. */
@ApplicationScoped
class Reaching {

    private final IncidentRegister register;
    private final Courses courses;
    private final NoticeBook book;
    private final NoticeRaising raising;

    Reaching(IncidentRegister register, Courses courses, NoticeBook book, NoticeRaising raising) {
        this.register = register;
        this.courses = courses;
        this.book = book;
        this.raising = raising;
    }

    /**
     * @param holder unit that has to act
     * @param handler who has to act, where the unit's window is not the one
     * @param at when it was reached
     */
    void reached(NoticeSubject about, String holder, @Nullable String handler, NoticeCause cause, Instant at) {
        LadderVersion ladder =
                about.incident() == null ? book.everybodys() : courses.ladderOf(register.get(about.incident()));
        rungs(ladder, cause)
                .forEach(rule -> raising.raise(
                        new NoticeRaising.Reached(about, holder, handler, cause, null, at, at), rule, ladder.id()));
    }

    /** A ladder that says nothing of words that are late treats them as a limit that has passed. */
    private static List<LadderRung> rungs(LadderVersion ladder, NoticeCause cause) {
        List<LadderRung> named = ladder.rungs().stream()
                .filter(rule -> rule.causes().contains(cause))
                .toList();
        return named.isEmpty() && cause == NoticeCause.WORD_LATE
                ? ladder.rungs().stream()
                        .filter(rule -> rule.trigger() == LadderRung.Trigger.PASSED)
                        .toList()
                : named;
    }
}
