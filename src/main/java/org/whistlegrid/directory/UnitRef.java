package org.whistlegrid.directory;

/**
 * A unit that can be given work.
 *
 * @param key short English slug, stable, e.g. {@code sanitation}
 * @param name Chinese name as printed on orders
 * @param nameEn for screens in English
 */
public record UnitRef(String key, String name, String nameEn, Kind kind) {

    public enum Kind {
        DEPARTMENT,
        SUB_DISTRICT,
        COMMUNITY,
        CENTRE
    }
}
