package org.whistlegrid.basemap;

import org.whistlegrid.platform.Refusal;

/** The upstream of a basemap gives nothing just now, and nothing is kept. What exactly went wrong stands in our log. */
public class BasemapUnavailable extends Refusal {

    public BasemapUnavailable(String name) {
        super(Kind.UNAVAILABLE, "basemap-unavailable", "source", name);
    }
}
