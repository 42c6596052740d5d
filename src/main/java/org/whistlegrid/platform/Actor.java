package org.whistlegrid.platform;

/**
 * Who does something: a signed-in person, somebody of the public without an account, or the system itself (a timer).
 *
 * @param username sign-in name; {@code public} and {@code system} for the two others
 */
public record Actor(String username, Kind kind) {

    public enum Kind {
        PERSON,
        PUBLIC,
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor("system", Kind.SYSTEM);
    public static final Actor PUBLIC = new Actor("public", Kind.PUBLIC);

    public static Actor person(String username) {
        return new Actor(username, Kind.PERSON);
    }
}
