package org.whistlegrid.grid;

import java.time.LocalDate;
import java.util.UUID;
import org.whistlegrid.platform.Refusal;

/** Why a version cannot be taken back; the code says which rule. */
public class VersionRefused extends Refusal {

    private VersionRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, "id", arguments);
    }

    public static VersionRefused unknown(UUID id) {
        return new VersionRefused(Kind.UNKNOWN, "version-unknown", id);
    }

    public static VersionRefused withdrawn(LocalDate validFrom) {
        return new VersionRefused(Kind.CONFLICT, "version-withdrawn", validFrom);
    }

    public static VersionRefused inForce(LocalDate validFrom) {
        return new VersionRefused(Kind.CONFLICT, "version-in-force", validFrom);
    }

    /** @param follower day on which the version that rests on it takes effect */
    public static VersionRefused followed(LocalDate validFrom, LocalDate follower) {
        return new VersionRefused(Kind.CONFLICT, "version-followed", validFrom, follower);
    }
}
