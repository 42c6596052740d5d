package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.GridPosts;
import org.whistlegrid.directory.HeldPosts;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.platform.Zones;

/** As what the asker stands before a sub-district and a place, in the terms of {@link org.whistlegrid.whistle.KindRule}. */
@ApplicationScoped
public class Capacities {

    private final CurrentScope scope;
    private final HeldPosts posts;
    private final GridPosts gridPosts;
    private final Clock clock;

    Capacities(CurrentScope scope, HeldPosts posts, GridPosts gridPosts, Clock clock) {
        this.scope = scope;
        this.posts = posts;
        this.gridPosts = gridPosts;
        this.clock = clock;
    }

    /**
     * @param subDistrict whose roles and posts count
     * @param area whose grid posts count, and those of the areas above it
     */
    public Set<String> of(String subDistrict, String area) {
        Scope asker = scope.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        Set<String> all = new TreeSet<>();
        if (subDistrict.equals(asker.unit())) {
            asker.roles().forEach(role -> all.add("ROLE:" + role));
        }
        posts.reaching(asker.username(), today).stream()
                .filter(post -> post.unit().key().equals(subDistrict))
                .forEach(post -> all.add("POST:" + post.post()));
        gridPosts.reaching(asker.username(), area, today).forEach(kind -> all.add("GRID:" + kind));
        return all;
    }

    boolean isOneOf(Collection<String> wanted, String subDistrict, String area) {
        return of(subDistrict, area).stream().anyMatch(wanted::contains);
    }
}
