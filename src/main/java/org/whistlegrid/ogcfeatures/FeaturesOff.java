package org.whistlegrid.ogcfeatures;

import org.whistlegrid.platform.Refusal;

/** The operator has switched the OGC interface off. */
public class FeaturesOff extends Refusal {

    public FeaturesOff() {
        super(Kind.UNKNOWN, "features-off", null);
    }
}
