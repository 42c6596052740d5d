package org.whistlegrid.dispatch.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationRefused;
import org.whistlegrid.dispatch.ApplicationState;
import org.whistlegrid.dispatch.Decision;
import org.whistlegrid.dispatch.Ruling;
import org.whistlegrid.timelimit.Span;

/** The aggregate: what was asked, who has said what to it so far, and whose word it waits for. */
@Entity
@Table(schema = "dispatch", name = "application")
public class Application {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private ApplicationKind kind;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private UUID incident;

    @Nullable
    @Column(name = "order_id")
    private UUID order;

    private String unit;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    private String reason;

    @Nullable
    private String basis;

    @Nullable
    private Span span;

    @Nullable
    @Column(name = "until_at")
    private Instant until;

    @Nullable
    @Column(name = "to_unit")
    private String toUnit;

    /** The chain as it was in force when it was asked: a later rule changes nothing. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ApprovalStep> chain;

    @Column(name = "all_must_agree")
    private boolean allMustAgree;

    private int step;

    @Nullable
    @Column(name = "waits_for")
    private String waitsFor;

    @Nullable
    private String forum;

    @Nullable
    @Column(name = "decide_by")
    private Instant decideBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ApplicationFacts.Said> rulings = List.of();

    @Nullable
    @Column(name = "settled_at")
    private Instant settledAt;

    @Nullable
    @Column(name = "resumed_at")
    private Instant resumedAt;

    @Nullable
    @Column(name = "examined_at")
    private Instant examinedAt;

    protected Application() {}

    Application(UUID id, Asked asked, ApplicationRule rule, Instant at) {
        this.id = id;
        this.kind = asked.kind();
        this.state = ApplicationState.OPEN;
        this.incident = asked.incident();
        this.order = asked.order();
        this.unit = asked.unit();
        this.askedBy = asked.by();
        this.askedAt = at;
        this.reason = asked.reason();
        this.basis = asked.basis();
        this.span = asked.span();
        this.until = asked.until();
        this.toUnit = asked.toUnit();
        this.chain = List.copyOf(rule.chain());
        this.allMustAgree = rule.allMustAgree();
    }

    /** The step whose word is awaited, from now on until its own limit. */
    void await(int next, Instant due) {
        this.step = next;
        this.waitsFor = chain.get(next).waitsFor(unit);
        this.forum = chain.get(next).forum();
        this.decideBy = due;
    }

    /**
     * @return whether the next of the chain is to be asked; otherwise it is settled
     * @throws ApplicationRefused when it is settled, or the last is asked to hand on
     */
    public boolean ruledBy(String by, Decision decision, Instant at) {
        requireOpen();
        Instant due = decideBy == null ? at : decideBy;
        List<ApplicationFacts.Said> more = new ArrayList<>(rulings);
        more.add(new ApplicationFacts.Said(
                String.valueOf(waitsFor), by, at, decision.ruling(), decision.opinion(), due, !at.isBefore(due)));
        this.rulings = List.copyOf(more);
        boolean last = step == chain.size() - 1;
        if (decision.ruling() == Ruling.PASS_ON && (last || allMustAgree)) {
            throw ApplicationRefused.nobodyToPassOnTo();
        }
        boolean goesOn =
                decision.ruling() == Ruling.PASS_ON || decision.ruling() == Ruling.GRANT && allMustAgree && !last;
        if (!goesOn) {
            settle(decision.ruling() == Ruling.GRANT ? ApplicationState.GRANTED : ApplicationState.REFUSED, at);
        }
        return goesOn;
    }

    void settle(ApplicationState how, Instant at) {
        requireOpen();
        this.state = how;
        this.settledAt = at;
        this.waitsFor = null;
        this.forum = null;
        this.decideBy = null;
        this.examinedAt = kind == ApplicationKind.SUSPENSION && how == ApplicationState.GRANTED ? at : null;
    }

    /** @return whether its clock stood still until now */
    public boolean resumed(Instant at) {
        if (!standsStill()) {
            return false;
        }
        this.resumedAt = at;
        return true;
    }

    /** @return whether its clock stands still, so that there is something to look at */
    public boolean examined(Instant at) {
        if (!standsStill()) {
            return false;
        }
        this.examinedAt = at;
        return true;
    }

    private boolean standsStill() {
        return kind == ApplicationKind.SUSPENSION && state == ApplicationState.GRANTED && resumedAt == null;
    }

    private void requireOpen() {
        if (state != ApplicationState.OPEN) {
            throw ApplicationRefused.settled(state);
        }
    }

    int step() {
        return step;
    }

    List<ApprovalStep> chain() {
        return chain;
    }

    public ApplicationFacts facts() {
        return new ApplicationFacts(
                id,
                kind,
                state,
                incident,
                order,
                unit,
                askedBy,
                askedAt,
                reason,
                basis,
                span == null ? null : span.toString(),
                until,
                toUnit,
                waitsFor,
                forum,
                state == ApplicationState.OPEN ? chain.get(step).holder(unit) : null,
                decideBy,
                rulings,
                settledAt,
                resumedAt,
                examinedAt);
    }
}
