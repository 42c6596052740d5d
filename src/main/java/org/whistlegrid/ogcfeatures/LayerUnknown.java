package org.whistlegrid.ogcfeatures;

import org.whistlegrid.platform.Refusal;

/** There is no collection with this id. */
public class LayerUnknown extends Refusal {

    public LayerUnknown(String id) {
        super(Kind.UNKNOWN, "collection-unknown", "collectionId", id);
    }
}
