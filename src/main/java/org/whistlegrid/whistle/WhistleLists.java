package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.directory.ScopeLimit;
import org.whistlegrid.directory.ScopedColumns;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.whistle.internal.Breach;
import org.whistlegrid.whistle.internal.UnitReport;
import org.whistlegrid.whistle.internal.UnitReports;
import org.whistlegrid.whistle.internal.Whistle;

/** Lists of whistles and breaches within the asker's scope, newest first. Nothing is ever counted by unit. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
public class WhistleLists {

    /** Words and not parameters: the index of those that are not over is known by them. */
    private static final String OPEN = "w.stage in (org.whistlegrid.whistle.WhistleStage.TO_APPROVE,"
            + " org.whistlegrid.whistle.WhistleStage.UNDER_WAY, org.whistlegrid.whistle.WhistleStage.COLLECTING,"
            + " org.whistlegrid.whistle.WhistleStage.RATING)";

    private final EntityManager entities;
    private final UnitReports reports;
    private final CurrentScope scope;

    WhistleLists(EntityManager entities, UnitReports reports, CurrentScope scope) {
        this.entities = entities;
        this.reports = reports;
        this.scope = scope;
    }

    /** Which whistles a list shows. */
    public enum Box {
        /** Those under way. */
        OPEN,
        /** Those under way that the asker's sub-district blew, or that call his unit. */
        MINE,
        /** Those that are over. */
        OVER,
        ALL
    }

    /** A whistle and the reports of those it calls. */
    public record Row(WhistleFacts whistle, List<ReportFacts> reports) {}

    /** How a whistle is called where it is only mentioned. */
    public record Heading(UUID id, String number, String title) {}

    /** Of whistles whose reports or breaches the asker was shown. */
    public Map<UUID, Heading> headings(Collection<UUID> ids) {
        return entities.createQuery("select w.id, w.number, w.title from Whistle w where w.id in :ids", Heading.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Heading::id, heading -> heading));
    }

    /** Of the whistle that a report of a unit answers; empty where no report is of that id. */
    public Optional<Heading> headingOfReport(UUID report) {
        return entities.createQuery(
                        "select w.id, w.number, w.title from Whistle w, UnitReport r where r.id = :report and w.id = r.whistle",
                        Heading.class)
                .setParameter("report", report)
                .getResultStream()
                .findFirst();
    }

    /** @throws org.whistlegrid.platform.Refusal {@code cursor-invalid} */
    public Page<Row> list(
            Box box, @Nullable WhistleKind kind, @Nullable UUID incident, @Nullable String after, int limit) {
        List<String> where = new ArrayList<>();
        Map<String, Object> given = new LinkedHashMap<>();
        visible(where, given);
        add(where, given, "w.kind = :kind", "kind", kind);
        add(where, given, "w.incident = :incident", "incident", incident);
        add(where, given, "w.id < :after", "after", Cursor.id(after));
        switch (box) {
            case OPEN -> where.add(OPEN);
            case MINE -> mine(where, given);
            case OVER -> where.add("not (" + OPEN + ")");
            case ALL -> {
                // all that he may see
            }
        }
        TypedQuery<Whistle> query = entities.createQuery(
                "select w from Whistle w where " + String.join(" and ", where) + " order by w.id desc", Whistle.class);
        given.forEach(query::setParameter);
        List<WhistleFacts> read = query.setMaxResults(limit + 1)
                .getResultStream()
                .map(Whistle::facts)
                .toList();
        Page<WhistleFacts> page = Page.cut(read, limit, facts -> facts.id().toString());
        return new Page<>(rows(page.items()), page.next());
    }

    /** Breaches of the asker's unit, of his sub-district's whistles, or all for the district. */
    public Page<BreachFacts> breaches(@Nullable BreachState state, @Nullable String after, int limit) {
        Scope asker = scope.get();
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> given = new LinkedHashMap<>();
        if (!asker.seesAll()) {
            where.add("(b.unit = :unit or exists (select 1 from Whistle w where w.id = b.whistle"
                    + " and (w.subDistrict = :unit or w.blownBy = :me)))");
            given.put("unit", asker.unitFilter().orElse(""));
            given.put("me", asker.username());
        }
        add(where, given, "b.state = :state", "state", state);
        add(where, given, "b.id < :after", "after", Cursor.id(after));
        TypedQuery<Breach> query = entities.createQuery(
                "select b from Breach b where " + String.join(" and ", where) + " order by b.id desc", Breach.class);
        given.forEach(query::setParameter);
        List<BreachFacts> read = query.setMaxResults(limit + 1)
                .getResultStream()
                .map(Breach::facts)
                .toList();
        return Page.cut(read, limit, facts -> facts.id().toString());
    }

    private void visible(List<String> where, Map<String, Object> given) {
        Scope asker = scope.get();
        ScopeLimit within = asker.limit(
                ScopedColumns.of().area("w.spot.area").unit("w.subDistrict").reporter("w.blownBy"));
        given.putAll(within.parameters());
        String called = asker.calledAs()
                .map(unit -> {
                    given.put("calledAs", unit);
                    return " or exists (select 1 from UnitReport r where r.whistle = w.id and r.unit = :calledAs)"
                            + " or exists (select 1 from Partner p where p.key.whistle = w.id and p.key.unit = :calledAs)";
                })
                .orElse("");
        where.add("(" + within.where() + called + ")");
    }

    private void mine(List<String> where, Map<String, Object> given) {
        Scope asker = scope.get();
        where.add(OPEN);
        where.add("(w.blownBy = :me or w.subDistrict = :myUnit"
                + " or exists (select 1 from UnitReport r where r.whistle = w.id and r.unit = :myUnit)"
                + " or exists (select 1 from Partner p where p.key.whistle = w.id and p.key.unit = :myUnit))");
        given.put("me", asker.username());
        given.put("myUnit", asker.unit() == null ? "" : asker.unit());
    }

    private List<Row> rows(List<WhistleFacts> whistles) {
        Map<UUID, List<ReportFacts>> of = reports
                .of(whistles.stream().map(WhistleFacts::id).toList())
                .stream()
                .map(UnitReport::facts)
                .collect(Collectors.groupingBy(ReportFacts::whistle));
        return whistles.stream()
                .map(whistle -> new Row(whistle, of.getOrDefault(whistle.id(), List.of())))
                .toList();
    }

    private static void add(
            List<String> where, Map<String, Object> given, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            given.put(name, value);
        }
    }
}
