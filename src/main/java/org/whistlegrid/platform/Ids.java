package org.whistlegrid.platform;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes time-ordered identifiers (UUIDv7, RFC 9562) from the product's clock; monthly partitions are cut by them. */
@ApplicationScoped
public class Ids {

    private final TimeOrderedEpochFactory factory;

    public Ids(Clock clock) {
        this.factory = new TimeOrderedEpochFactory(new SecureRandom(), clock);
    }

    public UUID next() {
        return factory.create();
    }
}
