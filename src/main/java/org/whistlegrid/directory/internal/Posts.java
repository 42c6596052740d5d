package org.whistlegrid.directory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.whistlegrid.directory.Person;
import org.whistlegrid.directory.PostKind;
import org.whistlegrid.directory.Recipient;

/** The posts of all units, through time. */
@ApplicationScoped
public class Posts implements PanacheRepositoryBase<PostHeld, PostHeld.Id> {

    private final Units units;
    private final Members members;

    Posts(Units units, Members members) {
        this.units = units;
        this.members = members;
    }

    public Optional<Recipient> recipient(String unit, PostKind kind, LocalDate day) {
        return find(
                        """
                        id.unit = ?1 and id.kind = ?2 and id.validFrom <= ?3 and (validTo is null or validTo > ?3)
                        order by id.validFrom desc
                        """,
                        unit,
                        kind,
                        day)
                .firstResultOptional()
                .map(post -> reached(post, unit, kind, day));
    }

    /** Who is there for a person who is absent; a stand-in who is absent too is not replaced again. */
    public Optional<Person> standIn(Member absent, LocalDate day) {
        return absent.isAbsentOn(day)
                ? Optional.ofNullable(absent.on(day).standIn())
                        .flatMap(members::findByIdOptional)
                        .filter(member -> !member.isAbsentOn(day))
                        .map(member -> member.on(day))
                : Optional.empty();
    }

    private Recipient reached(PostHeld post, String unit, PostKind kind, LocalDate day) {
        Person holder = post.holder().on(day);
        Optional<Person> standIn = standIn(post.holder(), day);
        Person reached = standIn.orElse(holder);
        return new Recipient(
                units.findById(unit).ref(),
                kind,
                post.title(),
                reached.username(),
                reached.name(),
                reached.phone(),
                standIn.isPresent() ? holder.username() : null);
    }
}
