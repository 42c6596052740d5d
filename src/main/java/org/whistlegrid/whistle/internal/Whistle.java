package org.whistlegrid.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.whistle.Call;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.NewWhistle;
import org.whistlegrid.whistle.Spot;
import org.whistlegrid.whistle.WhistleFacts;
import org.whistlegrid.whistle.WhistleKind;
import org.whistlegrid.whistle.WhistleLevel;
import org.whistlegrid.whistle.WhistleStage;

/** The aggregate: guards its own steps. Nothing else writes {@code stage}. */
@Entity
@Table(schema = "whistle", name = "whistle")
public class Whistle {

    @Id
    private UUID id;

    @Version
    private int version;

    private String number;

    @Enumerated(EnumType.STRING)
    private WhistleKind kind;

    @Enumerated(EnumType.STRING)
    private WhistleLevel level;

    @Enumerated(EnumType.STRING)
    private WhistleStage stage;

    @Nullable
    private UUID incident;

    @Column(name = "sub_district")
    private String subDistrict;

    private String title;

    private String asked;

    @Embedded
    private KeptSpot spot;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Call> calls;

    @Nullable
    @Column(name = "arrive_by")
    private Instant arriveBy;

    @Nullable
    @Column(name = "result_by")
    private Instant resultBy;

    private String rule;

    @Column(name = "blown_by")
    private String blownBy;

    @Column(name = "blown_at")
    private Instant blownAt;

    @Embedded
    private Approving approving;

    @Nullable
    @Column(name = "done_by")
    private String doneBy;

    @Nullable
    @Column(name = "done_at")
    private Instant doneAt;

    @Nullable
    @Column(name = "done_words")
    private String doneWords;

    @Nullable
    @Column(name = "rate_by")
    private Instant rateBy;

    @Nullable
    @Column(name = "ended_by")
    private String endedBy;

    @Nullable
    @Column(name = "ended_at")
    private Instant endedAt;

    @Nullable
    @Column(name = "ended_words")
    private String endedWords;

    protected Whistle() {}

    /** @param approveBy until when a word is given; null when none is needed */
    public Whistle(
            UUID id,
            String number,
            NewWhistle with,
            Spot spot,
            String subDistrict,
            KindRule rule,
            @Nullable Instant approveBy,
            String blownBy,
            Instant now) {
        this.id = id;
        this.number = number;
        this.kind = with.kind();
        this.level = with.level();
        this.incident = with.incident();
        this.subDistrict = subDistrict;
        this.title = with.title();
        this.asked = with.asked();
        this.spot = KeptSpot.of(spot);
        this.calls = List.copyOf(with.calls());
        this.arriveBy = with.arriveBy();
        this.resultBy = with.resultBy();
        this.rule = rule.reference();
        this.blownBy = blownBy;
        this.blownAt = now;
        this.approving = approveBy == null ? Approving.notNeeded() : Approving.waiting(rule, approveBy);
        this.stage = approving.facts().waits() && !approving.after() ? WhistleStage.TO_APPROVE : WhistleStage.UNDER_WAY;
    }

    /** The leadership agrees; who waits for it is called from now on. */
    public void approve(String by, Instant at, String words, @Nullable Instant newArriveBy) {
        this.approving = approving.said(true, by, at, words);
        if (stage == WhistleStage.TO_APPROVE) {
            this.arriveBy = newArriveBy == null ? arriveBy : newArriveBy;
            this.stage = WhistleStage.UNDER_WAY;
        }
    }

    /** @param comesToNothing nobody has arrived, so that it is over */
    public void decline(String by, Instant at, String words, boolean comesToNothing) {
        this.approving = approving.said(false, by, at, words);
        if (stage == WhistleStage.TO_APPROVE || stage == WhistleStage.UNDER_WAY && comesToNothing) {
            end(WhistleStage.DECLINED, by, at, words);
        }
    }

    /** @return whether it was not noted before */
    public boolean noteLateApproval(Instant now) {
        if (!approving.isLate(now)) {
            return false;
        }
        this.approving = approving.noted(now);
        return true;
    }

    public void done(String by, Instant at, String words) {
        require("done", WhistleStage.UNDER_WAY);
        this.doneBy = by;
        this.doneAt = at;
        this.doneWords = words;
        this.stage = WhistleStage.COLLECTING;
    }

    /** All results are there. */
    public void toRate(Instant until) {
        require("rate", WhistleStage.COLLECTING);
        this.rateBy = until;
        this.stage = WhistleStage.RATING;
    }

    public void close(String by, Instant at) {
        require("close", WhistleStage.COLLECTING, WhistleStage.RATING);
        end(WhistleStage.CLOSED, by, at, null);
    }

    public void withdraw(String by, Instant at, String words) {
        require("withdraw", WhistleStage.TO_APPROVE, WhistleStage.UNDER_WAY);
        this.approving = approving.lapsed();
        end(WhistleStage.WITHDRAWN, by, at, words);
    }

    public void require(String verb, WhistleStage... allowed) {
        if (!Arrays.asList(allowed).contains(stage)) {
            throw new WrongStep(verb, stage);
        }
    }

    private void end(WhistleStage how, String by, Instant at, @Nullable String words) {
        this.stage = how;
        this.endedBy = by;
        this.endedAt = at;
        this.endedWords = words;
    }

    public UUID id() {
        return id;
    }

    public WhistleStage stage() {
        return stage;
    }

    public WhistleFacts facts() {
        return new WhistleFacts(
                id,
                number,
                kind,
                level,
                stage,
                incident,
                subDistrict,
                title,
                asked,
                spot.spot(),
                calls,
                arriveBy,
                resultBy,
                rule,
                blownBy,
                blownAt,
                approving.facts(),
                doneBy,
                doneAt,
                doneWords,
                rateBy,
                endedBy,
                endedAt,
                endedWords);
    }
}
