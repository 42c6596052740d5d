package org.whistlegrid.draft.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.whistlegrid.draft.Finding;
import org.whistlegrid.grid.Tier;

/** A sheet of paper with areas drawn on it; one degree of the paper is a metre, so that sizes are read off the numbers. */
final class Sheet {

    static final String COMMUNITY = "990101001001";

    /** Below 0.01 m² nothing is told, below 2 m² it is a sliver. */
    static final Scale SCALE = new Scale(Geometry::getArea, 0.01, 2);

    private final List<Plot> plots = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Sheet community(String wkt) {
        plots.add(plot(Tier.COMMUNITY, COMMUNITY, COMMUNITY.substring(0, 9), wkt));
        return this;
    }

    Sheet grid(int serial, String wkt) {
        plots.add(plot(Tier.GRID, code(serial), COMMUNITY, wkt));
        return this;
    }

    /** West, south, east and north of a rectangle. */
    Sheet grid(int serial, double west, double south, double east, double north) {
        return grid(serial, box(west, south, east, north));
    }

    static String box(double west, double south, double east, double north) {
        return "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(west, south, east, north);
    }

    static String code(int serial) {
        return COMMUNITY + "%03d".formatted(serial);
    }

    Sheet checked() {
        findings.clear();
        Overlaps.find(tier(Tier.GRID), SCALE, Progress.UNWATCHED, findings::add);
        new Nesting(SCALE, findings::add).find(tier(Tier.COMMUNITY), tier(Tier.GRID), Tier.GRID, Progress.UNWATCHED);
        return this;
    }

    Sheet healed() {
        findings.clear();
        List<Plot> healed = new Healing(SCALE, findings::add).heal(List.copyOf(plots));
        plots.clear();
        plots.addAll(healed);
        return this;
    }

    List<Plot> tier(Tier tier) {
        return plots.stream().filter(plot -> plot.tier() == tier).toList();
    }

    /** What was found, one line each: {@code OVERLAP 001 002 4.0}; codes without the community's. */
    String report() {
        return findings.stream()
                .map(found -> found.finding() + " " + serial(found.code()) + " " + serial(found.other()) + " "
                        + Math.round(found.squareMetres() * 100) / 100.0)
                .map(line -> line.replaceAll(" +", " "))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String serial(String code) {
        return code == null ? "" : code.equals(COMMUNITY) ? "community" : code.substring(COMMUNITY.length());
    }

    private Plot plot(Tier tier, String code, String parent, String wkt) {
        try {
            return new Plot(plots.size(), "row " + plots.size(), tier, code, parent, new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
