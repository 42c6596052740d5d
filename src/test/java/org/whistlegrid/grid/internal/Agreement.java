package org.whistlegrid.grid.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Deciding;
import org.whistlegrid.grid.LocateRules;
import org.whistlegrid.grid.Located;
import org.whistlegrid.grid.Neighbour;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Position;

/**
 * Asks PostGIS ({@code ST_Covers}, smallest code first) and the index the same questions about the same drawing, bit for
 * bit, and counts where they differ.
 *
 * @param none points that no grid covers
 * @param one points that exactly one covers
 * @param several points that lie on a border
 */
record Agreement(int none, int one, int several, List<String> differences) {

    private static final int PART = 20_000;

    /** Whose ground it is, without tolerance: the deciding rule alone. */
    private static final LocateRules RULES = new LocateRules(LocalDate.EPOCH, Deciding.SMALLEST_CODE, 0, 0, 0);

    private static final String QUESTION =
            """
            select (select string_agg(d.code, ' ' order by d.code)
                    from agreement_drawing d where ST_Covers(d.ground, ST_SetSRID(ST_MakePoint(p.x, p.y), 4490)))
            from unnest(?::float8[], ?::float8[]) with ordinality p(x, y, number) order by p.number""";

    static Agreement over(Connection connection, List<Area> drawing, int points) throws SQLException {
        store(connection, drawing);
        LocateIndex index = new LocateIndex(drawing);
        TrickyPoints tricky = new TrickyPoints(HoledDrawing.rings(drawing));
        int[] seen = new int[3];
        List<String> differences = new ArrayList<>();
        for (int from = 0; from < points; from += PART) {
            List<Coordinate> asked = Stream.generate(tricky::next)
                    .limit(Math.min(PART, points - from))
                    .toList();
            List<String> expected = ask(connection, asked);
            for (int i = 0; i < asked.size(); i++) {
                String answered = answer(index, asked.get(i));
                seen[Math.min(2, expected.get(i).isEmpty() ? 0 : expected.get(i).split(" ").length)]++;
                if (!answered.equals(expected.get(i))) {
                    differences.add(asked.get(i) + ": PostGIS " + expected.get(i) + ", index " + answered);
                }
            }
        }
        return new Agreement(seen[0], seen[1], seen[2], differences);
    }

    /** The grid that has it, then the others that cover it. */
    private static String answer(LocateIndex index, Coordinate point) {
        Located located = index.locate(new Position(point.x, point.y), null, RULES);
        return Stream.concat(
                        located.found().stream().map(path -> path.grid().code()),
                        located.neighbours().stream().map(Neighbour::path).map(path -> path.grid()
                                .code()))
                .collect(Collectors.joining(" "));
    }

    private static void store(Connection connection, List<Area> drawing) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists agreement_drawing");
            statement.execute("create temp table agreement_drawing (code text, ground geometry(Geometry, 4490))");
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into agreement_drawing values (?, ST_SetSRID(?::geometry, 4490))")) {
                for (Area area : drawing) {
                    if (area.tier() == Tier.GRID) {
                        insert.setString(1, area.code());
                        insert.setString(2, Shapes.toHex(area.ground()));
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
            statement.execute("create index on agreement_drawing using gist (ground)");
            statement.execute("analyze agreement_drawing");
        }
    }

    private static List<String> ask(Connection connection, List<Coordinate> points) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(QUESTION)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "float8", points.stream().map(Coordinate::getX).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "float8", points.stream().map(Coordinate::getY).toArray()));
            List<String> answers = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    answers.add(row.getString(1) == null ? "" : row.getString(1));
                }
            }
            return answers;
        }
    }
}
