package org.whistlegrid.platform;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** The actor of the running request; outside of any request it is the system. */
@ApplicationScoped
public class CurrentActor {

    private final Instance<SecurityIdentity> identity;

    public CurrentActor(Instance<SecurityIdentity> identity) {
        this.identity = identity;
    }

    public Actor get() {
        if (!Arc.container().requestContext().isActive()) {
            return Actor.SYSTEM;
        }
        SecurityIdentity who = identity.get();
        return who.isAnonymous()
                ? Actor.PUBLIC
                : Actor.person(who.getPrincipal().getName());
    }
}
