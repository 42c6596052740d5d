package org.whistlegrid.draft;

/** How many findings of each severity a report has. */
public record Tally(int errors, int warnings, int healed) {

    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally plus(Severity severity) {
        return switch (severity) {
            case ERROR -> new Tally(errors + 1, warnings, healed);
            case WARNING -> new Tally(errors, warnings + 1, healed);
            case HEALED -> new Tally(errors, warnings, healed + 1);
        };
    }
}
