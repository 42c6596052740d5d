package org.whistlegrid.directory;

import org.whistlegrid.platform.Refusal;

/** The matter belongs to another unit or another part of the district than the person who asked. */
public class OutOfScope extends Refusal {

    public OutOfScope() {
        super(Kind.FORBIDDEN, "out-of-scope", null);
    }
}
