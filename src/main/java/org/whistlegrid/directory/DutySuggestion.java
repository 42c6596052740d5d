package org.whistlegrid.directory;

import org.jspecify.annotations.Nullable;

/**
 * A unit that a dispatcher may think of where the duty list does not decide, and why.
 *
 * @param duty the item that speaks for it, where there is one
 * @param share how many of the hundred items of the same group name it; 0 for the other reasons
 */
public record DutySuggestion(UnitRef unit, Reason reason, @Nullable Duty duty, int share) {

    /** Why, the strongest first. */
    public enum Reason {
        /** One of several items that fit equally well. */
        NAMED,
        /** An item that named it is no longer in force. */
        LAPSED,
        /** It answers for most of the same group of categories. */
        GROUP,
        /** The sub-district of the place: first receiver where nobody else is (Art 12). */
        TERRITORY
    }
}
