package org.whistlegrid.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the product will not do, said so that a person can act on it. Rooms subclass it with a name of their own;
 * the HTTP edge turns it into problem+json with the stable type {@code urn:whistlegrid:problem:<code>} and texts from
 * the bundle {@code messages/problems}. A refusal rolls the transaction back: nothing half-made stays.
 */
public class Refusal extends RuntimeException {

    /** What kind of no it is, and the HTTP status that says so. */
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        UNKNOWN(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        TOO_MANY(429),
        /** Not the asker's fault, and over soon: he is asked to come again. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;

    @Nullable
    private final String where;

    private final List<Object> arguments;

    /**
     * @param code stable, kebab-case; the bundle holds {@code <code>.title} and {@code <code>.detail}
     * @param where JSON pointer or parameter name of what was wrong, when one input is to blame
     * @param arguments fill {0}, {1}, … of the detail text
     */
    public Refusal(Kind kind, String code, @Nullable String where, Object... arguments) {
        super(code + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.kind = kind;
        this.code = code;
        this.where = where;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable String where() {
        return where;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
