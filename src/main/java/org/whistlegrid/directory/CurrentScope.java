package org.whistlegrid.directory;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
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
        if (!Arc.container().requestContext().isActive()) {
            return Scope.NOBODY;
        }
        Person person = identity.get().getAttribute(Standing.ATTRIBUTE);
        return person == null ? Scope.NOBODY : Scope.of(person);
    }
}
