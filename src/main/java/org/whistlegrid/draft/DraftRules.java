package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** How strictly drawings are looked at on a day; a table with dates. */
@ApplicationScoped
class DraftRules {

    /**
     * @param tolerance m² below which a gap or overlap is a sliver
     * @param noise m² below which it is rounding and not told
     * @param buildingShare share of a building's ground that makes it stand in a grid
     * @param mostVertices of one feature
     * @param successionShare share of the smaller's ground that makes one code follow another
     */
    record Rule(double tolerance, double noise, double buildingShare, int mostVertices, double successionShare) {

        Rule withTolerance(double squareMetres) {
            return new Rule(squareMetres, Math.min(noise, squareMetres), buildingShare, mostVertices, successionShare);
        }
    }

    private final DraftTables tables;

    DraftRules(DraftTables tables) {
        this.tables = tables;
    }

    Rule on(LocalDate day) {
        return tables.find(
                        row -> new Rule(
                                row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getInt(4), row.getDouble(5)),
                        """
                        select tolerance_square_metres, noise_square_metres, building_share, most_vertices, succession_share
                        from grid.draft_rule where valid_from <= ? order by valid_from desc limit 1""",
                        day)
                .orElseThrow(() -> new IllegalStateException("grid.draft_rule has no row for " + day));
    }
}
