package org.whistlegrid.geo;

import org.whistlegrid.platform.Refusal;

/** The coordinate system named with a position is none of those the product converts. */
public class CrsUnsupported extends Refusal {

    public CrsUnsupported(String crs) {
        super(Kind.UNPROCESSABLE, "crs-unsupported", "/position/crs", crs);
    }
}
