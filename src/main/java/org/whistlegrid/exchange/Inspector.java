package org.whistlegrid.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.whistlegrid.exchange.Inspection.FoundLayer;
import org.whistlegrid.exchange.format.Bounds;
import org.whistlegrid.exchange.format.FileRefused;
import org.whistlegrid.exchange.format.SourceFile;
import org.whistlegrid.exchange.format.SourceFiles;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.grid.Grid;

/** Reads a file from its beginning to its end and says what it is. */
@ApplicationScoped
class Inspector {

    private final CoordinateSystems systems;
    private final Grid grid;

    Inspector(CoordinateSystems systems, Grid grid) {
        this.systems = systems;
        this.grid = grid;
    }

    /** @throws FileRefused when it is none that is taken, or is broken anywhere */
    Inspection inspect(Path file, LongConsumer progress) throws IOException {
        Surroundings surroundings = surroundings();
        try (SourceFile source = SourceFiles.open(file, Bounds.USUAL)) {
            List<FoundLayer> layers = new ArrayList<>();
            long before = 0;
            for (int i = 0; i < source.layers().size(); i++) {
                long base = before;
                FoundLayer layer = new LayerLook(i, source).look(systems, surroundings, n -> progress.accept(base + n));
                layers.add(layer);
                before += layer.features();
            }
            return new Inspection(source.format(), layers);
        }
    }

    Surroundings surroundings() {
        return new Surroundings(grid.loaded() ? grid.extent(grid.today()) : null);
    }
}
