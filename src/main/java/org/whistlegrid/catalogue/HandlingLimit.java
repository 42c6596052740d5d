package org.whistlegrid.catalogue;

/**
 * A category's own limit for the result.
 *
 * @param amount at least 1
 * @param unit name of a unit of the time-limit room, which stands above and knows how to count it
 */
public record HandlingLimit(int amount, String unit) {

    /** @throws IllegalArgumentException when the amount is not positive */
    public HandlingLimit {
        if (amount < 1) {
            throw new IllegalArgumentException("not a limit: " + amount + " " + unit);
        }
    }

    /** Reads what {@link #toString()} writes, {@code 4 WORKING_HOUR}. */
    public static HandlingLimit parse(String text) {
        String[] parts = text.split(" ");
        return new HandlingLimit(Integer.parseInt(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
        return amount + " " + unit;
    }
}
