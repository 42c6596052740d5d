package org.whistlegrid.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.internal.Duties;
import org.whistlegrid.directory.internal.Members;
import org.whistlegrid.directory.internal.Posts;
import org.whistlegrid.directory.internal.Served;
import org.whistlegrid.directory.internal.Units;
import org.whistlegrid.platform.Zones;

/**
 * Who answers for what, and who are they. Roles, areas, posts and duties are dated; where no day is given it is today
 * by the product's clock.
 */
@ApplicationScoped
public class Directory {

    private final Units units;
    private final Members members;
    private final Posts posts;
    private final Duties duties;
    private final Served served;
    private final TaskLists taskLists;
    private final Clock clock;

    Directory(
            Units units, Members members, Posts posts, Duties duties, Served served, TaskLists taskLists, Clock clock) {
        this.units = units;
        this.members = members;
        this.posts = posts;
        this.duties = duties;
        this.served = served;
        this.taskLists = taskLists;
        this.clock = clock;
    }

    /**
     * The row of the duty list that decides: the most specific category pattern first, then the smallest area; empty where
     * people must choose or nothing fits ({@link DutyList}).
     *
     * @param category catalogue key, e.g. {@code M06010}
     * @param area code of the place, of any tier from the sub-district down
     */
    public Optional<Duty> dutyFor(String category, String area, LocalDate day) {
        return duties.route(category, area, null, day).decided();
    }

    /**
     * Who handles it first: the community or the sub-district's team where their lists say so, else the duty's unit.
     *
     * @param condition filing condition; null while none was chosen
     */
    public Optional<UnitRef> responsibleFor(String category, String area, @Nullable String condition, LocalDate day) {
        return taskLists
                .firstFor(category, area, day)
                .or(() -> duties.route(category, area, condition, day).decided().map(Duty::unit));
    }

    /** @throws UnitUnknown when there is none */
    public UnitRef unit(String key) {
        return findUnit(key).orElseThrow(() -> new UnitUnknown(key));
    }

    public Optional<UnitRef> findUnit(String key) {
        return units.findByIdOptional(key).map(unit -> unit.ref());
    }

    /** The community in whose territory the place lies, where it is a unit of the house. */
    public Optional<UnitRef> communityOf(String area) {
        return units.territory(UnitRef.Kind.COMMUNITY, area).map(unit -> unit.ref());
    }

    /** The sub-district in whose territory the place lies. */
    public Optional<UnitRef> subDistrictOf(String area) {
        return units.territory(UnitRef.Kind.SUB_DISTRICT, area).map(unit -> unit.ref());
    }

    /** @throws PersonUnknown when there is none */
    public Person person(String username) {
        return findPerson(username).orElseThrow(() -> new PersonUnknown(username));
    }

    public Optional<Person> findPerson(String username) {
        return members.findByIdOptional(username).map(member -> served.on(member, today()));
    }

    /** Whether he has an account: leaders are written to and have none. */
    public boolean canSignIn(String username) {
        return members.haveAccount(username);
    }

    /** Those to whom the unit's window can assign work. */
    public List<Person> handlersOf(String unit) {
        return members.holdingIn(unit, Roles.HANDLER, today());
    }

    public List<Person> withRole(String role) {
        return members.holding(role, today());
    }

    /** Those with the role who serve the place with this code. */
    public List<Person> withRole(String role, String area) {
        return withRole(role).stream().filter(person -> person.serves(area)).toList();
    }

    /** Who is reached when something goes to the post: its holder, or his stand-in while he is absent. */
    public Optional<Recipient> recipient(String unit, PostKind post, LocalDate day) {
        return posts.recipient(unit, post, day);
    }

    /** Username of who is reached when something goes to a person: he himself, or his stand-in while he is absent. */
    public String reached(String username, LocalDate day) {
        return members.findByIdOptional(username)
                .flatMap(member -> posts.standIn(member, day))
                .map(Person::username)
                .orElse(username);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
