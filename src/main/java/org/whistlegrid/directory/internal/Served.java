package org.whistlegrid.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.whistlegrid.directory.Person;
import org.whistlegrid.grid.Lineage;

/**
 * Lets people follow the areas they serve: who served a code goes on to serve those that stand for it, and who serves an
 * area still sees what was reported in it under a code that is gone.
 */
@ApplicationScoped
public class Served {

    private final Lineage lineage;

    Served(Lineage lineage) {
        this.lineage = lineage;
    }

    /** The member as he is on a day, with all codes that stand for those he was given. */
    public Person on(Member member, LocalDate day) {
        Person person = member.on(day);
        if (person.areas().isEmpty()) {
            return person;
        }
        Set<String> areas = lineage.heirs(person.areas(), day);
        areas.addAll(lineage.forebears(areas, day));
        return new Person(
                person.username(),
                person.name(),
                person.roles(),
                person.unit(),
                areas,
                person.covers(),
                person.standIn(),
                person.phone());
    }
}
