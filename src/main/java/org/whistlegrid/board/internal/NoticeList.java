package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.board.NoticeBox;
import org.whistlegrid.board.NoticeRow;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.ScopeLimit;
import org.whistlegrid.directory.ScopedColumns;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.supervision.NoticeReading;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;

/** Notices of the ladder, newest first: those to the asker's unit, on his orders, or in his territory. */
@ApplicationScoped
public class NoticeList {

    private static final ScopedColumns SCOPED = ScopedColumns.of()
            .area("m.grid")
            .informed("m.informed")
            .unit("n.holder")
            .handler("m.held.handler");

    private final EntityManager entities;
    private final NoticeReading reading;
    private final CurrentScope scope;

    NoticeList(EntityManager entities, NoticeReading reading, CurrentScope scope) {
        this.entities = entities;
        this.reading = reading;
        this.scope = scope;
    }

    /**
     * @param box what the asker has to do with them
     * @param states which ones; empty for all
     * @param rungs which ones; empty for all
     * @throws Refusal {@code cursor-invalid}
     */
    public Page<NoticeRow> list(
            NoticeBox box, Set<NoticeState> states, Set<Rung> rungs, @Nullable String after, int limit) {
        Conditions conditions = in(box);
        if (!states.isEmpty()) {
            conditions.and("n.state in (:states)", "states", states);
        }
        if (!rungs.isEmpty()) {
            conditions.and("n.rung in (:rungs)", "rungs", rungs);
        }
        conditions.andIf(Cursor.id(after), "n.id < :after", "after");
        List<NoticeRow> read = conditions
                .bind(entities.createQuery(
                        "select n from ShownNotice n left join fetch n.matter m" + conditions.where()
                                + " order by n.id desc",
                        ShownNotice.class))
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(ShownNotice::row)
                .toList();
        return Page.cut(read, limit, row -> row.notice().id().toString());
    }

    /** Whose signature or word is asked for sees the notice by that alone. */
    private Conditions in(NoticeBox box) {
        return switch (box) {
            case TO_SIGN ->
                Conditions.in(ScopeLimit.EVERYTHING)
                        .and("n.state = 'DRAFT'")
                        .and("n.paper.signer in (:mine)", "mine", reading.signsAs());
            case TO_JUDGE ->
                Conditions.in(ScopeLimit.EVERYTHING)
                        .and("n.state = 'ANSWERED'")
                        .and("(n.paper.signer in (:mine) or n.paper.issuedBy = :me)", "mine", reading.signsAs())
                        .with("me", scope.get().username());
            case TO_ANSWER ->
                Conditions.in(ScopeLimit.EVERYTHING)
                        .and("n.state = 'ISSUED' and n.replyDue is not null")
                        .and(
                                "n.holder = :unit",
                                "unit",
                                Objects.requireNonNullElse(scope.get().unit(), ""));
            case SENT -> Conditions.in(scope.get().limit(SCOPED)).and("n.state in ('ISSUED', 'ANSWERED', 'ACCEPTED')");
            case ALL -> Conditions.in(scope.get().limit(SCOPED));
        };
    }
}
