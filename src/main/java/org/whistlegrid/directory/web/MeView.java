package org.whistlegrid.directory.web;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Person;
import org.whistlegrid.directory.UnitRef;

/**
 * The signed-in person as pages need him.
 *
 * @param unitName in the language of the asker
 * @param area the smallest area that holds all he serves; null when he serves none in particular
 * @param areas all subtrees he serves, by code
 */
public record MeView(
        String username,
        String name,
        SortedSet<String> roles,
        String unit,
        String unitName,
        @Nullable String area,
        @Nullable String areaName,
        List<ServedView> areas) {

    /** @param name of today; the code while the grid is not loaded */
    public record ServedView(String code, String name) {}

    static MeView of(Person person, UnitRef unit, String unitName, @Nullable ServedView whole, List<ServedView> areas) {
        return new MeView(
                person.username(),
                person.name(),
                new TreeSet<>(person.roles()),
                unit.key(),
                unitName,
                whole == null ? null : whole.code(),
                whole == null ? null : whole.name(),
                areas);
    }
}
