package org.whistlegrid.ogcfeatures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ogcfeatures.Layer;
import org.whistlegrid.ogcfeatures.TimeSpan;

/** Which source a layer has. */
@ApplicationScoped
public class Sources {

    private final AreaFeatures areas;
    private final IncidentFeatures incidents;
    private final GridEditions editions;

    Sources(AreaFeatures areas, IncidentFeatures incidents, GridEditions editions) {
        this.areas = areas;
        this.incidents = incidents;
        this.editions = editions;
    }

    public FeatureSource of(Layer layer) {
        return layer == Layer.INCIDENTS ? incidents : areas;
    }

    /** The versions of the grid that an answer about this time is made of. */
    public List<GridEditions.Edition> editions(@Nullable TimeSpan time) {
        return editions.of(time);
    }
}
