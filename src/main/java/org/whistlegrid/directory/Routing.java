package org.whistlegrid.directory;

import java.util.List;
import java.util.Optional;

/**
 * What the duty list says of one matter: one lead, several that fit equally well, or none. Only the first goes on by
 * itself; the others are for a person (issue of Art 12: responsibility unclear).
 *
 * @param candidates the items that fit best, none better than another
 */
public record Routing(List<Duty> candidates) {

    public Routing {
        candidates = List.copyOf(candidates);
    }

    /** The item that decides; empty when none fits or people must choose. */
    public Optional<Duty> decided() {
        return asks() ? Optional.empty() : candidates.stream().findFirst();
    }

    /** Whether several units could lead, and somebody must say which. */
    public boolean asks() {
        return candidates.stream().map(Duty::unit).distinct().count() > 1;
    }
}
