package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.PostKind;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.conference.Talks;

/** 约谈: the record of the talk that a signed summons (E4) leads to. Whom: a post of the unit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SummonsDesk {

    private final Talks talks;
    private final NoticeReading notices;
    private final SupervisionDesk supervision;
    private final IncidentHistory history;
    private final CurrentScope scope;
    private final Clock clock;

    SummonsDesk(
            Talks talks,
            NoticeReading notices,
            SupervisionDesk supervision,
            IncidentHistory history,
            CurrentScope scope,
            Clock clock) {
        this.talks = talks;
        this.notices = notices;
        this.supervision = supervision;
        this.history = history;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param notice a summons that was signed; one talk for each */
    public SummonsFacts call(UUID notice, PostKind post, String place, Instant meetsAt) {
        requireOfficer();
        NoticeFacts facts = notices.get(notice);
        if (facts.rung() != Rung.SUMMON || !facts.state().isOut() || talks.isCalled(notice)) {
            throw new WrongStep("call-talk", facts.state());
        }
        NoticeRefused.requireAhead("/meetsAt", meetsAt, clock.instant());
        return told(talks.call(facts, post, scope.get().username(), place, meetsAt), "summons-called", place);
    }

    public SummonsFacts hold(UUID id, String words, Instant rectifyBy) {
        requireOfficer();
        NoticeRefused.requireAhead("/rectifyBy", rectifyBy, clock.instant());
        return told(talks.hold(id, words, rectifyBy), "summons-held", words);
    }

    public SummonsFacts rectified(UUID id, String outcome) {
        requireOfficer();
        return told(talks.rectified(id, outcome, scope.get().username()), "summons-rectified", outcome);
    }

    /** Newest first; a unit sees its own. */
    @Transactional
    public Page<SummonsFacts> list(@Nullable String after, int limit) {
        Scope asker = scope.get();
        String unit = asker.seesAll() ? null : asker.unitFilter().orElseThrow(OutOfScope::new);
        return Page.cut(talks.page(unit, Cursor.id(after), limit + 1), limit, facts -> facts.id()
                .toString());
    }

    private SummonsFacts told(SummonsFacts summons, String word, String words) {
        if (summons.incident() != null) {
            history.write(summons.incident(), null, Act.of(word).saying(words).with(Act.Detail.UNIT, summons.unit()));
        }
        return summons;
    }

    /** Whether the asker leads talks. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isMine() {
        return supervision.supervisesAnywhere();
    }

    /** Whether the asker may call the talk that this summons leads to, and nobody has. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayCall(NoticeFacts notice) {
        return notice.rung() == Rung.SUMMON && notice.state().isOut() && isMine() && !talks.isCalled(notice.id());
    }

    private void requireOfficer() {
        if (!isMine()) {
            throw new OutOfScope();
        }
    }
}
