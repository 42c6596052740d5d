package org.whistlegrid.dispatch.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.HeldPosts;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.platform.Zones;

/** Whose word an application waits for: a role that somebody has, or a post at which he is reached today (AB岗). */
@ApplicationScoped
public class Approvers {

    private final CurrentScope scope;
    private final HeldPosts posts;
    private final Clock clock;

    Approvers(CurrentScope scope, HeldPosts posts, Clock clock) {
        this.scope = scope;
        this.posts = posts;
        this.clock = clock;
    }

    /** Everything that the asker is reached as, in the form of what applications wait for. */
    public Set<String> asked() {
        Scope asker = scope.get();
        Set<String> all = new TreeSet<>();
        asker.roles().forEach(role -> all.add(ApprovalStep.ROLE + role));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        posts.reaching(asker.username(), today)
                .forEach(post -> all.add(ApprovalStep.POST + post.unit().key() + ":"
                        + post.post().name()));
        return all;
    }
}
