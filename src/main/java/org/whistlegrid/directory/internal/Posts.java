package org.whistlegrid.directory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.whistlegrid.directory.HeldPosts;
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

    /** All posts at which the person is the one who is reached on the day. */
    public List<Recipient> reaching(String username, LocalDate day) {
        return list(
                        """
                        select p from PostHeld p join fetch p.holder h
                        where (h.key = ?1 or h.standIn = ?1) and p.id.validFrom <= ?2
                          and (p.validTo is null or p.validTo > ?2)
                        """,
                        username,
                        day)
                .stream()
                .map(post -> reached(post, post.unit(), post.kind(), day))
                .filter(recipient -> recipient.username().equals(username))
                .toList();
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

    public List<HeldPosts.Absence> away(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        """
                        select m.key, b.key from Member m join m.absences x join Member b on b.key = m.standIn
                        where x.from <= :day and x.to > :day
                          and not exists (select 1 from b.absences y where y.from <= :day and y.to > :day)
                        """,
                        Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new HeldPosts.Absence((String) row[0], (String) row[1]))
                .distinct()
                .toList();
    }

    public Optional<LocalDate> nextAbsence(LocalDate day, LocalDate until) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(x.from) from Member m join m.absences x where x.from > :day and x.from <= :until",
                        LocalDate.class)
                .setParameter("day", day)
                .setParameter("until", until)
                .getSingleResult());
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
