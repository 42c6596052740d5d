package org.whistlegrid.directory;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.whistlegrid.directory.internal.Standing;

/**
 * The scope of whoever makes the running request. Outside of a request, and for people who are not signed in, it is
 * {@link Scope#NOBODY}: code that works for the product itself (timers, relays) asks no scope.
 */
@ApplicationScoped
public class CurrentScope {

    private final Instance<SecurityIdentity> identity;

    CurrentScope(Instance<SecurityIdentity> identity) {
        this.identity = identity;
    }

    public Scope get() {
        return person().map(Scope::of).orElse(Scope.NOBODY);
    }

    /** The signed-in person, with what he stands in for today. */
    public Optional<Person> person() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(identity.get().getAttribute(Standing.ATTRIBUTE))
                : Optional.empty();
    }
}
