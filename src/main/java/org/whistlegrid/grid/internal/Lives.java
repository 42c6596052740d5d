package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.CodeLife;
import org.whistlegrid.grid.CodeLife.Kin;
import org.whistlegrid.grid.Tier;

/** Codes through time: since when, until when, and who came before and after. */
@ApplicationScoped
public class Lives {

    private static final String LIFE =
            """
            select min(valid_from) as first, nullif(max(coalesce(valid_to, 'infinity')), 'infinity') as gone,
              (array_agg(name order by valid_from desc))[1] as name
            from (
              select v.valid_from, v.valid_to, a.name from grid.area a join grid.version v on v.id = a.version
              where a.code = ? and v.withdrawn_at is null
              union all
              select v.valid_from, v.valid_to, b.name
              from grid.building_in_grid g join grid.version v on v.id = g.version
                join grid.building b on b.code = g.building and b.edition = g.edition
              where g.building = ? and v.withdrawn_at is null) life""";

    /** {@code %1$s} is the side that is known, {@code %2$s} the one that is asked for. */
    private static final String KIN =
            """
            select s.%2$s as code, v.valid_from, s.share, coalesce(
                (select a.name from grid.area a join grid.version w on w.id = a.version
                 where a.code = s.%2$s and w.withdrawn_at is null order by w.valid_from desc limit 1),
                (select b.name from grid.building b where b.code = s.%2$s limit 1), '') as name
            from grid.succession s join grid.version v on v.id = s.version
            where s.%1$s = ? and v.withdrawn_at is null order by v.valid_from, code limit 200""";

    /** From the codes, forth or back through the versions between two days, to those that are there at the end. */
    private static final String BETWEEN =
            """
            with recursive step as (
              select s.%1$s as origin, s.%2$s as code, v.valid_from
              from grid.succession s join grid.version v on v.id = s.version
              where s.%1$s = any(?) and v.valid_from > ? and v.valid_from <= ? and v.withdrawn_at is null
              union
              select step.origin, s.%2$s, v.valid_from
              from step join grid.succession s on s.%1$s = step.code join grid.version v on v.id = s.version
              where v.valid_from %3$s step.valid_from and v.valid_from > ? and v.valid_from <= ? and v.withdrawn_at is null)
            select distinct origin, code from step
            where exists (select from grid.area a where a.version = ? and a.code = step.code)
               or exists (select from grid.building_in_grid g where g.version = ? and g.building = step.code)
            order by origin, code""";

    private static final String SUCCESSORS = BETWEEN.formatted("predecessor", "successor", ">");
    private static final String PREDECESSORS = BETWEEN.formatted("successor", "predecessor", "<");

    private final DataSource database;
    private final GridVersions versions;

    Lives(DataSource database, GridVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    public Optional<CodeLife> of(String code) {
        Optional<Tier> tier = Tier.of(code);
        if (tier.isEmpty()) {
            return Optional.empty();
        }
        List<Kin> predecessors = kin(KIN.formatted("successor", "predecessor"), code);
        List<Kin> successors = kin(KIN.formatted("predecessor", "successor"), code);
        return read(
                        LIFE,
                        row -> row.getObject("first") == null
                                ? Optional.<CodeLife>empty()
                                : Optional.of(new CodeLife(
                                        code,
                                        tier.get(),
                                        row.getString("name"),
                                        row.getObject("first", LocalDate.class),
                                        row.getObject("gone", LocalDate.class),
                                        predecessors,
                                        successors)),
                        code,
                        code)
                .get(0);
    }

    /** Codes that are there on a day and cover ground of this one; empty when it is there itself. */
    public List<String> successors(String code, LocalDate day) {
        return versions.on(day)
                .map(version -> successors(List.of(code), LocalDate.EPOCH, day, version.id())
                        .getOrDefault(code, List.of()))
                .orElse(List.of());
    }

    /** What codes became from the day before one version to the day of another. */
    Map<String, List<String>> successors(List<String> codes, LocalDate after, LocalDate until, UUID there) {
        return between(SUCCESSORS, codes, after, until, there);
    }

    /** What codes came from, likewise. */
    Map<String, List<String>> predecessors(List<String> codes, LocalDate after, LocalDate until, UUID there) {
        return between(PREDECESSORS, codes, after, until, there);
    }

    private Map<String, List<String>> between(
            String sql, List<String> codes, LocalDate after, LocalDate until, UUID there) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        read(
                sql,
                row -> found.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(row.getString(2)),
                codes.toArray(String[]::new),
                after,
                until,
                after,
                until,
                there,
                there);
        return found;
    }

    private List<Kin> kin(String sql, String code) {
        return read(
                sql,
                row -> new Kin(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getDouble("share")),
                code);
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (row.next()) {
                    read.add(reader.read(row));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the life of codes cannot be read", e);
        }
    }
}
