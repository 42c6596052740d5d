package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.internal.Ladder;
import org.whistlegrid.supervision.internal.Notice;
import org.whistlegrid.supervision.internal.NoticeRaising;
import org.whistlegrid.supervision.internal.Notices;
import org.whistlegrid.supervision.internal.Summoning;

/** 督办: officers sign or decline what the system drafted; units answer what was issued. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NoticeDesk {

    /** The time in which repeated notices lead to a summons (domain rules §2.4, E4). */
    private static final Duration QUARTER = Duration.ofDays(92);

    private final Notices notices;
    private final Ladder ladder;
    private final NoticeRaising raising;
    private final Summoning summoning;
    private final IncidentHistory history;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            Ladder ladder,
            NoticeRaising raising,
            Summoning summoning,
            IncidentHistory history,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.notices = notices;
        this.ladder = ladder;
        this.raising = raising;
        this.summoning = summoning;
        this.history = history;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /** An officer signs: only now the notice is sent, and its reply's time begins. */
    public NoticeFacts issue(UUID id) {
        Notice notice = forOfficer(id);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Zones.CITY);
        LadderRung rule = ladder.rung(notice.facts().rung(), today);
        notice.issue(scope.get().username(), now, raising.replyDue(rule, now));
        notices.flush();
        summonWhenRepeated(notice.facts(), now, today);
        return settled(notice, "-issued", null);
    }

    public NoticeFacts decline(UUID id, String reason) {
        Notice notice = forOfficer(id);
        notice.decline(scope.get().username(), clock.instant(), reason);
        return settled(notice, "-declined", reason);
    }

    /** The unit answers what it will do and by when. */
    public NoticeFacts answer(UUID id, String reply) {
        Scope asker = scope.get();
        Notice notice = notices.lock(id);
        if (!asker.actsFor(notice.facts().holder())) {
            throw new OutOfScope();
        }
        notice.answer(asker.username(), clock.instant(), reply);
        return settled(notice, "-answered", reply);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<NoticeFacts> ofIncident(UUID incident) {
        return notices.ofIncident(incident).stream().map(Notice::facts).toList();
    }

    private void summonWhenRepeated(NoticeFacts issued, Instant now, LocalDate today) {
        LadderRung summons = ladder.rung(Rung.SUMMON, today);
        if (issued.rung() != Rung.NOTIFY || summons.repeatsBelow() == 0) {
            return;
        }
        notices.lockHolder(issued.holder());
        if (notices.sentTo(issued.holder(), Rung.NOTIFY, now.minus(QUARTER)) >= summons.repeatsBelow()) {
            summoning.draft(issued, summons, now, today);
        }
    }

    private Notice forOfficer(UUID id) {
        if (!scope.get().has(Roles.SUPERVISOR)) {
            throw new OutOfScope();
        }
        return notices.lock(id);
    }

    private NoticeFacts settled(Notice notice, String suffix, String words) {
        NoticeFacts facts = notice.facts();
        Act act = Act.of(facts.rung().name().toLowerCase(Locale.ROOT) + suffix)
                .saying(words)
                .with(Act.Detail.LIMIT, facts.limit());
        history.write(facts.incident(), facts.order(), act);
        events.publish(new NoticeSettled(
                facts.id(), clock.instant(), facts.incident(), facts.order(), facts.rung(), facts.state()));
        return facts;
    }
}
