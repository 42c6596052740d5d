package org.whistlegrid.directory.internal;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whistlegrid.directory.Person;
import org.whistlegrid.platform.Zones;

/**
 * Gives whoever has proved his name the roles and areas he holds today, read anew on every request: a role that ended,
 * or a person who left, ends with the day and not with the session. While a colleague of the same unit is absent, his
 * stand-in holds the colleague's roles and areas too, and the orders given to him are his (AB岗).
 */
@ApplicationScoped
public class Standing implements SecurityIdentityAugmentor {

    /** The identity's attribute that holds the {@link Person}. */
    public static final String ATTRIBUTE = "whistlegrid.person";

    private final Members members;
    private final Served served;
    private final SeededPasswords seeded;
    private final Clock clock;

    Standing(Members members, Served served, SeededPasswords seeded, Clock clock) {
        this.members = members;
        this.served = served;
        this.seeded = seeded;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous()
                ? Uni.createFrom().item(identity)
                : context.runBlocking(() -> withStanding(identity));
    }

    @ActivateRequestContext
    @Transactional
    SecurityIdentity withStanding(SecurityIdentity identity) {
        if (seeded.bars(identity.getPrincipal().getName())) {
            throw new AuthenticationFailedException();
        }
        Person person = today(identity.getPrincipal().getName());
        return QuarkusSecurityIdentity.builder(identity)
                .addRoles(person.roles())
                .addAttribute(ATTRIBUTE, person)
                .build();
    }

    private Person today(String username) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        Map<Boolean, List<Member>> standing = members.withCovered(username, day).stream()
                .collect(Collectors.partitioningBy(member -> member.key().equals(username)));
        Person own =
                served.on(standing.get(true).stream().findFirst().orElseThrow(AuthenticationFailedException::new), day);
        Set<String> roles = new HashSet<>(own.roles());
        Set<String> areas = new HashSet<>(own.areas());
        List<Member> covered = standing.get(false);
        covered.forEach(absent -> {
            roles.addAll(absent.on(day).roles());
            areas.addAll(served.on(absent, day).areas());
        });
        if (roles.isEmpty()) {
            throw new AuthenticationFailedException();
        }
        Set<String> covers = covered.stream().map(Member::key).collect(Collectors.toSet());
        return new Person(own.username(), own.name(), roles, own.unit(), areas, covers, own.standIn(), own.phone());
    }
}
