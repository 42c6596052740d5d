package org.whistlegrid.directory.web;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Person;
import org.whistlegrid.directory.UnitRef;

/**
 * The signed-in person as pages need him.
 *
 * @param area the smallest area that holds all he serves; null when he serves none in particular
 * @param areaName its name, when it is a unit's territory
 * @param areas codes of all subtrees he serves
 */
public record MeView(
        String username,
        String name,
        SortedSet<String> roles,
        String unit,
        String unitName,
        @Nullable String area,
        @Nullable String areaName,
        SortedSet<String> areas) {

    static MeView of(Person person, UnitRef unit, @Nullable String area, @Nullable String areaName) {
        return new MeView(
                person.username(),
                person.name(),
                new TreeSet<>(person.roles()),
                unit.key(),
                unit.name(),
                area,
                areaName,
                new TreeSet<>(person.areas()));
    }
}
