package org.whistlegrid.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.workflow.internal.Outcome;
import org.whistlegrid.workflow.internal.Tokens;
import org.whistlegrid.workflow.internal.Trails;
import org.whistlegrid.workflow.step.PlayedSteps;

/** A verb's rows and the process it starts are one transaction: both are there or neither. */
@QuarkusTest
class CommittingTogetherTest {

    private static final String ROW = "row of a test";

    @Inject
    Tokens tokens;

    @Inject
    Trails trails;

    @Inject
    Clock clock;

    @Inject
    EntityManager entities;

    final UUID incident = UUID.randomUUID();
    PlayedSteps steps;

    @BeforeEach
    void play() {
        steps = PlayedSteps.install(clock.instant().plusSeconds(3600));
    }

    @AfterEach
    void clear() {
        QuarkusTransaction.requiringNew().run(() -> {
            tokens.cancel(incident, "test");
            entities.createNativeQuery("delete from workflow.deployed where key = :key")
                    .setParameter("key", ROW)
                    .executeUpdate();
        });
    }

    @Test
    void commitTogether() {
        QuarkusTransaction.requiringNew().run(this::writeAndStart);
        assertThat(rows()).isOne();
        assertThat(trails.of(incident, List.of())).hasSize(2);
    }

    @Test
    void rollBackTogetherWhenTheVerbFailsLater() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    writeAndStart();
                    throw new IllegalArgumentException("refused at the end");
                }))
                .hasMessageContaining("refused at the end");
        assertThat(rows()).isZero();
        assertThat(trails.of(incident, List.of())).isEmpty();
    }

    @Test
    void rollBackTogetherWhenAStepFails() {
        steps.onDispatch(() -> {
            throw new IllegalArgumentException("refused by the desk");
        });
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::writeAndStart))
                .hasMessageContaining("refused by the desk");
        assertThat(rows()).isZero();
        assertThat(trails.of(incident, List.of())).isEmpty();
    }

    private void writeAndStart() {
        entities.createNativeQuery("insert into workflow.deployed values (:key, 'none', :at)")
                .setParameter("key", ROW)
                .setParameter("at", clock.instant())
                .executeUpdate();
        tokens.start(incident, Outcome.ROUTED, null);
    }

    private long rows() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        entities.createNativeQuery("select count(*) from workflow.deployed where key = :key")
                                .setParameter("key", ROW)
                                .getSingleResult())
                .longValue());
    }
}
