package org.whistlegrid.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Orders walk at random through all legal and illegal actions. The seed is printed; {@code -Dproof.seed=} walks the same
 * way again, {@code -Dproof.orders=} another number of orders.
 */
@QuarkusTest
class WalkingAtRandomTest {

    private static final Logger LOG = Logger.getLogger(WalkingAtRandomTest.class);

    /** So that a failure in the build is the same for everybody; the long walk goes another way each time. */
    private static final long THE_SAME_FOR_ALL = 13710;

    @Inject
    RandomWalk walk;

    @Inject
    EntityManager entities;

    @BeforeEach
    void theCityHasItsRules() {
        City.awaitDistrict();
        City.begin(entities);
    }

    @AfterEach
    void asItWas() {
        City.end();
    }

    @Test
    void someWalk() {
        walk(Long.getLong("proof.seed", THE_SAME_FOR_ALL), Integer.getInteger("proof.orders", 30), 10, 1);
    }

    @Test
    @Tag("long")
    void thousandsWalk() {
        walk(Long.getLong("proof.seed", System.nanoTime()), Integer.getInteger("proof.orders", 2500), 20, 10);
    }

    private void walk(long seed, int orders, int steps, int lookEvery) {
        LOG.infof("Walking at random, seed %d: -Dproof.seed=%d walks the same way", seed, seed);
        Outcome outcome = walk.walk(seed, orders, steps, lookEvery);
        LOG.infof("Walked, seed %d: %s", seed, outcome.counted);
        assertThat(outcome.wrong).as("seed %d, %s", seed, outcome.counted).isEmpty();
    }
}
