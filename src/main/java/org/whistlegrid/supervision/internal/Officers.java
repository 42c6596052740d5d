package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.HeldPosts;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Zones;

/**
 * Whose signature a draft waits for: the post that the ladder names, its stand-in while the holder is away (AB岗). Where the
 * post is vacant any supervisor may sign, so that nothing lies for want of a hand.
 */
@ApplicationScoped
public class Officers {

    private final Recipients recipients;
    private final HeldPosts posts;
    private final CurrentScope scope;
    private final Clock clock;

    Officers(Recipients recipients, HeldPosts posts, CurrentScope scope, Clock clock) {
        this.recipients = recipients;
        this.posts = posts;
        this.scope = scope;
        this.clock = clock;
    }

    /** The addresses at which the asker is reached today, as drafts name them. */
    public Set<String> addressesOfMine() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        return posts.reaching(scope.get().username(), today).stream()
                .map(post -> post.unit().key() + ":" + post.post())
                .collect(Collectors.toSet());
    }

    public boolean maySign(@Nullable String signer) {
        if (signer == null) {
            return scope.get().has(Roles.SUPERVISOR);
        }
        Optional<String> reached = recipients.at(signer);
        return reached.isEmpty()
                ? scope.get().has(Roles.SUPERVISOR)
                : reached.get().equals(scope.get().username());
    }

    /** Username of who is reached at the draft's post now. */
    public Optional<String> of(@Nullable String signer) {
        return signer == null ? Optional.empty() : recipients.at(signer);
    }
}
