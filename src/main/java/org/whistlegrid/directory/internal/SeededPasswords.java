package org.whistlegrid.directory.internal;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Outside the demo the password that is printed in the README opens nothing: a database that once was a demo's, or was
 * copied from one, keeps its accounts, but none of them signs in before its password is another one.
 */
@ApplicationScoped
class SeededPasswords {

    private static final Logger LOG = Logger.getLogger(SeededPasswords.class);

    private final EntityManager entities;
    private final boolean demo;

    /** Hashes of the seeded password that the accounts had at the start; empty where there never was a demo. */
    private volatile Set<String> seeded = Set.of();

    SeededPasswords(EntityManager entities, @ConfigProperty(name = "whistlegrid.demo") boolean demo) {
        this.entities = entities;
        this.demo = demo;
    }

    /**
     * Only the demo's own names are looked at, and a demo gives them all one hash: this costs one slow comparison where a demo
     * was, none where there never was one, and does not grow with the accounts of a city.
     */
    @Transactional
    void look(@Observes StartupEvent start) {
        if (demo) {
            return;
        }
        List<String> names = DemoTable.read("people").stream()
                .map(person -> person.get("key"))
                .toList();
        List<String> hashes = entities.createQuery(
                        "select a.passwordHash from Account a where a.username in :names", String.class)
                .setParameter("names", names)
                .getResultList();
        seeded = hashes.stream()
                .distinct()
                .filter(hash -> BcryptUtil.matches(DemoPeople.PASSWORD, hash))
                .collect(Collectors.toUnmodifiableSet());
        long accounts = hashes.stream().filter(seeded::contains).count();
        if (accounts > 0) {
            LOG.warnf("%d accounts have the password of the demo: they cannot sign in before it is changed", accounts);
        }
    }

    /** Asked with each request, also with one that brings a session: it reads the account only where a demo once was. */
    boolean bars(String username) {
        return !seeded.isEmpty()
                && entities.createQuery(
                                "select a.passwordHash from Account a where a.username = :username", String.class)
                        .setParameter("username", username)
                        .getResultStream()
                        .anyMatch(seeded::contains);
    }
}
