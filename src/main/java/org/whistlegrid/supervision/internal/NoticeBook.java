package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderVersion;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.NoticeDesk.Signature;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticeSettled;
import org.whistlegrid.supervision.RepeatPeriod;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.supervision.ladder.Ladders;
import org.whistlegrid.timelimit.Span;

/** Sends what was signed, and tells what became of a notice. */
@ApplicationScoped
public class NoticeBook {

    /** Where the ladder asks for no reply and one is sent back all the same. */
    private static final Span A_DAY = Span.parse("1 WORKING_DAY");

    private final Notices notices;
    private final Ladders ladders;
    private final NoticeRaising raising;
    private final IncidentHistory history;
    private final Events events;
    private final Clock clock;

    NoticeBook(
            Notices notices,
            Ladders ladders,
            NoticeRaising raising,
            IncidentHistory history,
            Events events,
            Clock clock) {
        this.notices = notices;
        this.ladders = ladders;
        this.raising = raising;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    public NoticeFacts issue(Notice notice, String officer, Signature signature) {
        Instant now = clock.instant();
        NoticeFacts draft = notice.facts();
        LadderRung rule = rule(notice);
        Instant doneBy = signature.doneBy() == null ? raising.after(rule.workWithin(), now) : signature.doneBy();
        Instant replyBy = signature.replyBy() == null ? raising.after(rule.replyWithin(), now) : signature.replyBy();
        List<String> told = raising.told(rule, draft.holder(), null, notice.subDistrict());
        notice.issue(
                draft.paper().signed(officer, now, signature.requirement(), doneBy),
                told,
                notices.nextNumber(notice.subDistrict(), now),
                replyBy);
        NoticeFacts issued = settled(notice, "-issued", signature.requirement());
        riseWhenRepeated(notice, issued, now);
        return issued;
    }

    /** Twice E3 in a quarter: the rung above is reached by how often the unit got this one, in the period that is its rule. */
    private void riseWhenRepeated(Notice notice, NoticeFacts issued, Instant now) {
        Optional<LadderRung> above = Arrays.stream(Rung.values())
                .filter(rung -> rung.ordinal() == issued.rung().ordinal() + 1)
                .findFirst()
                .flatMap(ladderOf(notice)::rung);
        RepeatPeriod within = above.map(LadderRung::repeatsWithin).orElse(null);
        if (above.isEmpty() || within == null || above.get().repeatsBelow() == 0) {
            return;
        }
        LadderRung rule = above.get();
        notices.flush();
        notices.lockHolder(issued.holder());
        boolean often = notices.sentTo(issued.holder(), issued.rung(), within.since(now)) >= rule.repeatsBelow();
        if (often && !notices.isNoticed(issued.subject(), rule.rung())) {
            raising.raise(
                    new NoticeRaising.Reached(
                            notice.about(),
                            issued.holder(),
                            null,
                            NoticeCause.REPEATED_NOTICES,
                            issued.limit(),
                            now,
                            now),
                    rule,
                    ladderOf(notice).id());
        }
    }

    /** When the unit answers again whose reply was sent back. */
    public Instant replyAgainBy(Notice notice, Instant now) {
        Span within = rule(notice).replyWithin();
        return raising.after(within == null ? A_DAY : within, now);
    }

    /** The rule under which it was raised; an officer's own follow everybody's ladder of the day. */
    private LadderRung rule(Notice notice) {
        Rung rung = notice.facts().rung();
        return ladderOf(notice).rung(rung).orElseThrow(() -> new IllegalStateException("no rung " + rung));
    }

    private LadderVersion ladderOf(Notice notice) {
        Integer ladder = notice.ladder();
        return ladder == null ? everybodys() : ladders.version(ladder);
    }

    LadderVersion everybodys() {
        return ladders.everybodys(LocalDate.ofInstant(clock.instant(), Zones.CITY));
    }

    public NoticeFacts settled(Notice notice, String suffix, @Nullable String words) {
        notices.flush();
        NoticeFacts facts = notice.facts();
        UUID incident = facts.incident();
        if (incident != null) {
            Act act = Act.of(facts.rung().name().toLowerCase(Locale.ROOT) + suffix)
                    .saying(words);
            history.write(
                    incident, facts.order(), facts.limit() == null ? act : act.with(Act.Detail.LIMIT, facts.limit()));
        }
        events.publish(new NoticeSettled(
                facts.id(), clock.instant(), incident, facts.order(), facts.holder(), facts.rung(), facts.state()));
        return facts;
    }
}
