package org.whistlegrid.supervision.ladder;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.supervision.LadderVersion;

/**
 * All ladders there are. Versions are immutable and there are tens, asked at each look: kept in memory; other nodes hear of
 * a new one within seconds, long before its day.
 */
@ApplicationScoped
public class Ladders {

    private static final Comparator<LadderVersion> NEWEST =
            Comparator.comparing(LadderVersion::effectiveFrom).thenComparing(LadderVersion::id);

    /** A ladder was set; told inside this node only. */
    record LadderSet(int id) {}

    private final LadderRows rows;
    private final Event<LadderSet> changed;

    @Nullable
    private volatile List<LadderVersion> known;

    Ladders(LadderRows rows, Event<LadderSet> changed) {
        this.rows = rows;
        this.changed = changed;
    }

    public List<LadderVersion> all() {
        List<LadderVersion> kept = known;
        if (kept == null) {
            kept = rows.all();
            known = kept;
        }
        return kept;
    }

    /** The ladder of each class on a day, the most specific class first. */
    public List<LadderVersion> on(LocalDate day) {
        List<LadderVersion> newest = new ArrayList<>();
        all().stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .sorted(NEWEST.reversed())
                .filter(version -> newest.stream().noneMatch(version::isOfSameClass))
                .forEach(newest::add);
        newest.removeIf(version -> version.rungs().isEmpty());
        newest.sort(Comparator.comparingInt(LadderVersion::specificity).reversed());
        return newest;
    }

    /** What a matter of the category climbs that is dispatched on the day. */
    public LadderVersion forCategory(Category category, LocalDate day) {
        return on(day).stream()
                .filter(version -> version.fits(category))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ladder on " + day));
    }

    /** The ladder of whatever has none of its own. */
    public LadderVersion everybodys(LocalDate day) {
        List<LadderVersion> inForce = on(day);
        return inForce.get(inForce.size() - 1);
    }

    public LadderVersion version(int id) {
        return all().stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ladder " + id));
    }

    void add(LadderVersion version) {
        rows.add(version);
        changed.fire(new LadderSet(version.id()));
    }

    int nextId() {
        return rows.nextId();
    }

    void set(@Observes(during = TransactionPhase.AFTER_SUCCESS) LadderSet event) {
        known = null;
    }

    @Scheduled(every = "5s")
    void refresh() {
        known = rows.all();
    }
}
