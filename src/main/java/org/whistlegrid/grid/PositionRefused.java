package org.whistlegrid.grid;

import org.whistlegrid.platform.Refusal;

/** What was sent as a position, or as many of them, cannot be located. */
public class PositionRefused extends Refusal {

    private PositionRefused(Kind kind, String code, String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    /** No object with the numbers {@code lon} and {@code lat}. */
    public static PositionRefused malformed(String where) {
        return new PositionRefused(Kind.INVALID, "position-malformed", where);
    }

    public static PositionRefused accuracy(String where, double metres) {
        return new PositionRefused(Kind.INVALID, "accuracy-invalid", where, metres);
    }

    public static PositionRefused tooMany(int sent, int most) {
        return new PositionRefused(Kind.TOO_LARGE, "positions-too-many", "/positions", sent, most);
    }
}
