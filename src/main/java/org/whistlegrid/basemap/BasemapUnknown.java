package org.whistlegrid.basemap;

import org.whistlegrid.platform.Refusal;

/** There is no basemap of this name, or not for this asker. */
public class BasemapUnknown extends Refusal {

    public BasemapUnknown(String name) {
        super(Kind.UNKNOWN, "basemap-unknown", "source", name);
    }
}
