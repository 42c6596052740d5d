package org.whistlegrid.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the house on a certain day.
 *
 * @param username sign-in name; people who are only written to have one too but no account
 * @param roles held on that day, see {@link Roles}
 * @param unit key of the unit he belongs to
 * @param areas code prefixes of the grid subtrees he serves on that day; often several communities
 * @param covers usernames of absent colleagues whose post B he is on that day
 * @param standIn username of post B, who is reached and acts while he is absent
 */
public record Person(
        String username,
        String name,
        Set<String> roles,
        String unit,
        Set<String> areas,
        Set<String> covers,
        @Nullable String standIn,
        @Nullable String phone) {

    public Person {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
        covers = Set.copyOf(covers);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether the place with this code lies in a subtree he serves. */
    public boolean serves(String code) {
        return areas.stream().anyMatch(code::startsWith);
    }
}
