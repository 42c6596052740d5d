package org.whistlegrid.grid.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.whistlegrid.grid.Area;

/** {@code bench/locate} runs this: a million points asked twice, and what differed. */
final class AgreementRun {

    private AgreementRun() {}

    public static void main(String[] words) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(words[0]);
        database.setUser(words[1]);
        database.setPassword(System.getenv("BENCH_DATABASE_PASSWORD"));
        try (Connection connection = database.getConnection()) {
            List<Area> drawing = HoledDrawing.of(new Areas(database).all(newest(connection)));
            Agreement agreement = Agreement.over(connection, drawing, Integer.parseInt(words[2]));
            System.out.printf(
                    "%nAgreement with PostGIS on the district with holes: %,d points in no grid, %,d in one, %,d on borders:"
                            + " %,d differences%n",
                    agreement.none(),
                    agreement.one(),
                    agreement.several(),
                    agreement.differences().size());
            agreement.differences().stream().limit(10).forEach(System.out::println);
        }
    }

    private static UUID newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id from grid.version order by valid_from desc limit 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
