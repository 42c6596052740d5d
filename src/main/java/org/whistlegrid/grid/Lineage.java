package org.whistlegrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.whistlegrid.grid.internal.GridVersions;
import org.whistlegrid.grid.internal.Lives;
import org.whistlegrid.grid.internal.Successions;
import org.whistlegrid.grid.internal.Successions.Edge;

/**
 * Which code stands for which through time. A redraw gives new codes; whoever answered for the old one goes on to answer,
 * and an old code leads to the new. Codes are never given twice, so a code without a day is still one place.
 */
@ApplicationScoped
public class Lineage {

    private final GridVersions versions;
    private final Successions successions;
    private final Lives lives;

    Lineage(GridVersions versions, Successions successions, Lives lives) {
        this.versions = versions;
        this.successions = successions;
        this.lives = lives;
    }

    /**
     * The codes, and those that stand for them on a day: what became of them, and what was split off. Of the three upper
     * tiers.
     */
    public Set<String> heirs(Collection<String> codes, LocalDate day) {
        Set<String> heirs = new LinkedHashSet<>(codes);
        for (List<Edge> version : upTo(day)) {
            List<String> more = version.stream()
                    .filter(edge -> heirs.contains(edge.predecessor()))
                    .map(Edge::successor)
                    .toList();
            heirs.addAll(more);
        }
        return heirs;
    }

    /** All codes that this one, of the three upper tiers, took ground over from until that day. */
    public Set<String> ancestors(String code, LocalDate day) {
        return back(day, found -> code.equals(found), edge -> true);
    }

    /** Codes that are no longer there, of ground that on that day lies under one of these prefixes. */
    public Set<String> forebears(Collection<String> prefixes, LocalDate day) {
        return back(day, found -> prefixes.stream().anyMatch(found::startsWith), Edge::gone);
    }

    /** A code of any tier through time; empty when there never was one. */
    public Optional<CodeLife> of(String code) {
        return lives.of(code);
    }

    /** Codes that are there on a day and cover ground of this one; of any tier, and empty when it is there itself. */
    public List<String> successors(String code, LocalDate day) {
        return lives.successors(code, day);
    }

    private Set<String> back(LocalDate day, Predicate<String> of, Predicate<Edge> counts) {
        List<List<Edge>> versions = new ArrayList<>(upTo(day));
        Collections.reverse(versions);
        Set<String> found = new LinkedHashSet<>();
        for (List<Edge> version : versions) {
            List<String> more = version.stream()
                    .filter(counts)
                    .filter(edge -> of.test(edge.successor()) || found.contains(edge.successor()))
                    .map(Edge::predecessor)
                    .toList();
            found.addAll(more);
        }
        return found;
    }

    /** What each version brought, in the order of time; what one brought does not go on within it. */
    private List<List<Edge>> upTo(LocalDate day) {
        return versions.upTo(day).stream()
                .map(version -> successions.of(version.id()))
                .toList();
    }
}
