package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Tier;

/** Areas and buildings of a version, read as one kind of thing. */
@ApplicationScoped
public class Areas {

    private static final String AREA =
            "select code, tier, name, parent, square_metres, ST_AsBinary(ground) as ground from grid.area a where version = ?";

    private static final String BUILDING =
            """
            select g.code, 'BUILDING' as tier, g.name, g.grid as parent, g.square_metres, ST_AsBinary(g.ground) as ground
            from grid.building_on g where g.version = ?""";

    private final DataSource database;

    Areas(DataSource database) {
        this.database = database;
    }

    /** The area or building with this code in a version. */
    public Optional<Area> find(UUID version, String code) {
        return Tier.of(code).flatMap(tier -> read(from(tier) + " and " + key(tier) + " = ?", version, code).stream()
                .findFirst());
    }

    /**
     * Areas of a tier in the order of their codes.
     *
     * @param parent code they begin with, empty for the whole district; for buildings a grid's code means those in it
     * @param after code to begin behind, empty for the start
     */
    public List<Area> list(UUID version, Tier tier, @Nullable String parent, @Nullable String after, int limit) {
        String behind = after == null ? "" : after;
        String within = parent == null ? "" : parent;
        if (tier == Tier.BUILDING && within.length() == Tier.GRID.digits()) {
            String sql = from(tier) + " and g.grid = ? and g.code > ? order by g.code limit " + limit;
            return read(sql, version, within, behind);
        }
        String ofTier = tier == Tier.BUILDING ? "" : " and tier = '" + tier.name() + "'";
        String sql = from(tier) + ofTier + " and starts_with(" + key(tier) + ", ?) and " + key(tier) + " > ? order by "
                + key(tier) + " limit " + limit;
        // nothing below the parent sorts before it: the key range narrows the scan
        return read(sql, version, within, behind.compareTo(within) < 0 ? within : behind);
    }

    /** Every area and building of a version. */
    List<Area> all(UUID version) {
        List<Area> all = new ArrayList<>(read(AREA + " order by code", version));
        all.addAll(read(BUILDING + " order by g.code", version));
        return all;
    }

    private static String from(Tier tier) {
        return tier == Tier.BUILDING ? BUILDING : AREA;
    }

    private static String key(Tier tier) {
        return tier == Tier.BUILDING ? "g.code" : "code";
    }

    private List<Area> read(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                List<Area> areas = new ArrayList<>();
                while (row.next()) {
                    areas.add(new Area(
                            row.getString("code"),
                            Tier.valueOf(row.getString("tier")),
                            row.getString("name"),
                            row.getString("parent"),
                            row.getDouble("square_metres"),
                            Shapes.fromWkb(row.getBytes("ground"))));
                }
                return areas;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the grid cannot be read", e);
        }
    }
}
