package org.whistlegrid.dispatch;

import org.whistlegrid.directory.UnitRef;

/** At which tier a unit handles; what is not settled goes up (提级). */
public enum OrderTier {
    COMMUNITY,
    SUB_DISTRICT,
    DEPARTMENT,
    DISTRICT;

    public static OrderTier of(UnitRef unit) {
        return of(unit.kind());
    }

    public static OrderTier of(UnitRef.Kind kind) {
        return switch (kind) {
            case COMMUNITY -> COMMUNITY;
            case SUB_DISTRICT -> SUB_DISTRICT;
            case DEPARTMENT -> DEPARTMENT;
            case CENTRE -> DISTRICT;
        };
    }
}
