package org.whistlegrid.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database that was a demo's becomes a real one: the printed password of its people opens nothing there. */
@QuarkusTest
class LeavingTheDemoTest {

    @Inject
    EntityManager entities;

    @Test
    @TestTransaction
    void nobodySignsInWithTheSeededPassword() {
        SeededPasswords real = new SeededPasswords(entities, false);
        real.look(new StartupEvent());
        List<String> accounts = entities.createQuery("select a.username from Account a", String.class)
                .getResultList();
        assertThat(accounts).hasSizeGreaterThan(60).allMatch(real::bars);
        entities.createNativeQuery("update directory.account set password_hash = :hash where username = 'admin'")
                .setParameter("hash", BcryptUtil.bcryptHash("another one of his own", 4))
                .executeUpdate();
        assertThat(real.bars("admin")).isFalse();
        assertThat(real.bars("command1")).isTrue();
    }

    @Test
    @TestTransaction
    void inTheDemoEverybodyDoes() {
        SeededPasswords demo = new SeededPasswords(entities, true);
        demo.look(new StartupEvent());
        assertThat(demo.bars("admin")).isFalse();
    }

    @Test
    void aDemoSaysThatItIsOne() {
        DemoCheck.require(true, List.of("demo"));
        DemoCheck.require(false, List.of("prod"));
        assertThatThrownBy(() -> DemoCheck.require(true, List.of("prod")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.profile=demo");
    }
}
