package org.whistlegrid.whistle.internal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.whistle.Call;
import org.whistlegrid.whistle.ReportFacts;
import org.whistlegrid.whistle.ReportLimit;
import org.whistlegrid.whistle.ReportStage;

/** The aggregate: one called unit, from its being called until it may leave. Nothing else writes {@code stage}. */
@Entity
@Table(schema = "whistle", name = "report")
public class UnitReport {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID whistle;

    private String unit;

    private boolean lead;

    @Enumerated(EnumType.STRING)
    private ReportStage stage;

    @Nullable
    private String task;

    @Column(name = "called_by")
    private String calledBy;

    @Column(name = "called_at")
    private Instant calledAt;

    @Nullable
    @Column(name = "signed_by")
    private String signedBy;

    @Nullable
    @Column(name = "contacted_by")
    private String contactedBy;

    @Nullable
    @Column(name = "contact_words")
    private String contactWords;

    @Nullable
    private String result;

    @Nullable
    @Column(name = "result_by")
    private String resultBy;

    @Nullable
    @Column(name = "result_at")
    private Instant resultAt;

    @Nullable
    @Column(name = "left_by")
    private String leftBy;

    @Nullable
    @Column(name = "left_at")
    private Instant leftAt;

    @Nullable
    @Column(name = "left_words")
    private String leftWords;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(schema = "whistle", name = "report_limit", joinColumns = @JoinColumn(name = "report"))
    @MapKeyColumn(name = "limit_name")
    @MapKeyEnumerated(EnumType.STRING)
    @AttributeOverride(name = "value.start", column = @Column(name = "start_at"))
    @AttributeOverride(name = "value.yellowFrom", column = @Column(name = "yellow_from"))
    @AttributeOverride(name = "value.darkFrom", column = @Column(name = "dark_from"))
    @AttributeOverride(name = "value.policy", column = @Column(name = "rule"))
    @AttributeOverride(name = "value.metAt", column = @Column(name = "met_at"))
    private Map<ReportLimit, RunningLimit> limits = new EnumMap<>(ReportLimit.class);

    protected UnitReport() {}

    public UnitReport(
            UUID id, UUID whistle, Call call, String calledBy, Instant now, Map<ReportLimit, RunningLimit> limits) {
        this.id = id;
        this.whistle = whistle;
        this.unit = call.unit();
        this.lead = call.lead();
        this.task = call.task();
        this.stage = ReportStage.CALLED;
        this.calledBy = calledBy;
        this.calledAt = now;
        this.limits.putAll(limits);
    }

    public void sign(String by, Instant at) {
        require("sign", ReportStage.CALLED);
        this.signedBy = by;
        met(ReportLimit.SIGN, at);
        this.stage = ReportStage.SIGNED;
    }

    public void contact(String by, Instant at, @Nullable String words) {
        require("contact", ReportStage.SIGNED);
        this.contactedBy = by;
        this.contactWords = words;
        met(ReportLimit.CONTACT, at);
        this.stage = ReportStage.CONTACTED;
    }

    /** @param at when it came; earlier than now when a contested arrival turns out to be true */
    public void arrive(Instant at) {
        require("arrive", ReportStage.CONTACTED);
        met(ReportLimit.ARRIVE, at);
        this.stage = ReportStage.ARRIVED;
    }

    /** Nobody was there: it still has to come, and was late at once when its due has passed. */
    public void comeAgain() {
        require("contest", ReportStage.ARRIVED);
        limits.computeIfPresent(ReportLimit.ARRIVE, (limit, running) -> running.withdrawn());
        this.stage = ReportStage.CONTACTED;
    }

    /** @param mayLeave the matter is declared done; otherwise it stays, whatever it has done */
    public void handIn(String by, Instant at, String what, boolean mayLeave) {
        require("result", ReportStage.ARRIVED);
        this.result = what;
        this.resultBy = by;
        this.resultAt = at;
        met(ReportLimit.RESULT, at);
        if (mayLeave) {
            this.stage = ReportStage.RESULT;
        }
    }

    /** The matter is declared done: who has handed its result in may leave. */
    public boolean leaveWhenDone() {
        if (stage != ReportStage.ARRIVED || result == null) {
            return false;
        }
        this.stage = ReportStage.RESULT;
        return true;
    }

    public void release(String by, Instant at, String words) {
        leave("release", ReportStage.RELEASED, by, at, words);
    }

    public void refuse(String by, Instant at, String words) {
        leave("refuse", ReportStage.REFUSED, by, at, words);
    }

    public void rated() {
        if (stage == ReportStage.RESULT) {
            this.stage = ReportStage.RATED;
        }
    }

    public void lead(boolean leads) {
        this.lead = leads;
    }

    public void move(ReportLimit limit, RunningLimit to) {
        limits.put(limit, to);
    }

    public void require(String verb, ReportStage... allowed) {
        if (!Arrays.asList(allowed).contains(stage)) {
            throw new WrongStep(verb, stage);
        }
    }

    private void leave(String verb, ReportStage how, String by, Instant at, String words) {
        require(verb, ReportStage.CALLED, ReportStage.SIGNED, ReportStage.CONTACTED, ReportStage.ARRIVED);
        this.stage = how;
        this.leftBy = by;
        this.leftAt = at;
        this.leftWords = words;
    }

    private void met(ReportLimit limit, Instant at) {
        limits.computeIfPresent(limit, (which, running) -> running.met(at));
    }

    public UUID id() {
        return id;
    }

    public String unit() {
        return unit;
    }

    public ReportStage stage() {
        return stage;
    }

    public boolean leads() {
        return lead;
    }

    public ReportFacts facts() {
        return new ReportFacts(
                id,
                whistle,
                unit,
                lead,
                stage,
                task,
                calledBy,
                calledAt,
                signedBy,
                contactedBy,
                contactWords,
                result,
                resultBy,
                resultAt,
                leftBy,
                leftAt,
                leftWords,
                new EnumMap<>(limits));
    }
}
