package org.whistlegrid.ogcfeatures;

import org.whistlegrid.platform.Refusal;

/** The collection has no feature with this id, or none that the asker may see. */
public class FeatureUnknown extends Refusal {

    public FeatureUnknown(Layer layer, String id) {
        super(Kind.UNKNOWN, "feature-unknown", "featureId", layer.id(), id);
    }
}
