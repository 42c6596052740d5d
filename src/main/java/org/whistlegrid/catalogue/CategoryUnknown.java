package org.whistlegrid.catalogue;

import org.whistlegrid.platform.Refusal;

/** No edition in force has a category with this key. */
public class CategoryUnknown extends Refusal {

    /** Said of a key inside a report or a command. */
    public CategoryUnknown(String key) {
        super(Kind.UNPROCESSABLE, "category-unknown", "/category", key);
    }

    private CategoryUnknown(Kind kind, String where, String key) {
        super(kind, "category-unknown", where, key);
    }

    /** Said of a key that was the address itself. */
    public static CategoryUnknown atAddress(String key) {
        return new CategoryUnknown(Kind.UNKNOWN, "key", key);
    }
}
