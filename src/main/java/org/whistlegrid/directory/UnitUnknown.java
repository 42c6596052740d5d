package org.whistlegrid.directory;

import org.whistlegrid.platform.Refusal;

/** No unit has this key. */
public class UnitUnknown extends Refusal {

    public UnitUnknown(String key) {
        super(Kind.UNPROCESSABLE, "unit-unknown", "/unit", key);
    }
}
