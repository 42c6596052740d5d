package org.whistlegrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.internal.SlipPictures;
import org.whistlegrid.platform.Position;

/** The door for pictures of a place: what a dispatch slip shows of where to go. */
@ApplicationScoped
public class Surroundings {

    private final Grid grid;
    private final SlipPictures pictures;
    private final MapConfig config;

    Surroundings(Grid grid, SlipPictures pictures, MapConfig config) {
        this.grid = grid;
        this.pictures = pictures;
        this.config = config;
    }

    /**
     * A PNG of streets, buildings, borders and names around a place, with a marker, the ring of its accuracy, a scale bar,
     * north and the review number. It says nothing of what happened there.
     *
     * @param accuracyMetres radius of the ring; null for none
     * @param area code of the grid that stands out; null for none
     * @param day whose drawing of the grid
     * @throws GridNotLoaded when no version is valid on that day
     */
    public byte[] png(
            Position place, @Nullable Double accuracyMetres, @Nullable String area, LocalDate day, PictureSize size) {
        return pictures.png(grid.version(day).id(), place, accuracyMetres, area, credits(), size);
    }

    private String credits() {
        return Stream.of(config.attribution(), config.reviewNumber().map(number -> MapWords.say("review", number)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
