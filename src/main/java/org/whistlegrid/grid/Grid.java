package org.whistlegrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.CrsUnsupported;
import org.whistlegrid.grid.internal.Areas;
import org.whistlegrid.grid.internal.GridVersions;
import org.whistlegrid.grid.internal.LocateIndexes;
import org.whistlegrid.grid.internal.LocateRuleBook;
import org.whistlegrid.grid.internal.UnitGrids;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Zones;

/** The door of the room: where is this, what is that area called, how does it lie. Every question has a day. */
@ApplicationScoped
public class Grid {

    private final GridVersions versions;
    private final LocateIndexes indexes;
    private final UnitGrids units;
    private final LocateRuleBook rules;
    private final Areas areas;
    private final CoordinateSystems systems;
    private final Clock clock;

    Grid(
            GridVersions versions,
            LocateIndexes indexes,
            UnitGrids units,
            LocateRuleBook rules,
            Areas areas,
            CoordinateSystems systems,
            Clock clock) {
        this.versions = versions;
        this.indexes = indexes;
        this.units = units;
        this.rules = rules;
        this.areas = areas;
        this.systems = systems;
        this.clock = clock;
    }

    /**
     * The four tiers a position lies in on a day, and how surely, by the rules of that day. The building is the nearest
     * one of that grid within reach, if any.
     *
     * @param accuracyMetres radius within which the true place lies; null when not told
     * @throws GridNotLoaded when no version is valid on that day
     */
    public Located locate(Position position, @Nullable Double accuracyMetres, LocalDate day) {
        UUID version = version(day).id();
        Located located = indexes.of(version).locate(position, accuracyMetres, rules.on(day));
        return located.inUnit(units.of(version).at(position).orElse(null));
    }

    /** The area, or building, with this code on that day. */
    public Optional<Area> find(String code, LocalDate day) {
        return versions.on(day).flatMap(version -> areas.find(version.id(), code));
    }

    /** @throws AreaUnknown when there is none */
    public Area get(String code, LocalDate day) {
        return find(code, day).orElseThrow(() -> new AreaUnknown(code, day));
    }

    /** The area itself last, before it those it lies in, from the sub-district down. */
    public List<Area> chain(Area area, LocalDate day) {
        List<Area> chain = new ArrayList<>(List.of(area));
        while (chain.get(0).tier() != Tier.SUB_DISTRICT) {
            chain.add(0, get(chain.get(0).parent(), day));
        }
        return chain;
    }

    /**
     * Areas of a tier by code, a page at a time.
     *
     * @param within code of an area of a higher tier, null for the whole district
     * @param after code the page before ended with
     */
    public Page<Area> list(Tier tier, @Nullable String within, @Nullable String after, int limit, LocalDate day) {
        List<Area> read = areas.list(version(day).id(), tier, within, after, limit + 1);
        return Page.cut(read, limit, Area::code);
    }

    /** West, south, east and north of the district in degrees. */
    public Envelope extent(LocalDate day) {
        return indexes.of(version(day).id()).extent();
    }

    /** @throws GridNotLoaded when no version is valid on that day */
    public GridVersion version(LocalDate day) {
        return versions.on(day).orElseThrow(GridNotLoaded::new);
    }

    /** The version that nothing follows yet; it may take effect only later. Empty before the first one. */
    public Optional<GridVersion> newest() {
        return versions.newest();
    }

    /** Six digits of the district a version draws. */
    public Optional<String> districtOf(@Nullable UUID version) {
        return versions.find(version).map(GridVersion::district);
    }

    /**
     * A position given in another coordinate system; longitude or easting is {@code x}.
     *
     * @throws CrsUnsupported for systems the product does not convert
     */
    public Position transform(double x, double y, String crs) {
        return systems.position(x, y, crs);
    }

    /** Whether positions can be located now without waiting. */
    public boolean loaded() {
        return versions.on(today()).map(version -> indexes.ready(version.id())).orElse(false);
    }

    /** Today by the product's clock, in the city. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
