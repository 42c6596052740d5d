package org.whistlegrid.ogcfeatures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.ogcfeatures.FeaturesOff;
import org.whistlegrid.ogcfeatures.Layer;
import org.whistlegrid.ogcfeatures.NotPublic;
import org.whistlegrid.ogcfeatures.OgcConfig;

/** Which layers whoever asks may open. People who are signed in open all; strangers what the operator switched on. */
@ApplicationScoped
public class Access {

    private final OgcConfig config;
    private final CurrentScope scope;

    Access(OgcConfig config, CurrentScope scope) {
        this.config = config;
        this.scope = scope;
    }

    public boolean anonymous() {
        return scope.person().isEmpty();
    }

    /**
     * @throws FeaturesOff when the interface is off
     * @throws NotPublic when nothing is open to the asker
     */
    public List<Layer> layers() {
        if (!config.enabled()) {
            throw new FeaturesOff();
        }
        List<Layer> open = Arrays.stream(Layer.values()).filter(this::open).toList();
        if (open.isEmpty()) {
            throw new NotPublic();
        }
        return open;
    }

    /** @throws NotPublic when this layer is not open to the asker */
    public Layer require(Layer layer) {
        if (!layers().contains(layer)) {
            throw new NotPublic();
        }
        return layer;
    }

    private boolean open(Layer layer) {
        return !anonymous()
                || (layer == Layer.INCIDENTS
                        ? config.anonymous().incidents()
                        : config.anonymous().tiers());
    }
}
