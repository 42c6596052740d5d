package org.whistlegrid.grid.internal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.whistlegrid.grid.Deciding;
import org.whistlegrid.grid.LocateRules;

/** The rules by which positions are given to grids, by day. Kept in memory; a new row is heard within half a minute. */
@ApplicationScoped
public class LocateRuleBook {

    private final DataSource database;
    private volatile List<LocateRules> newestFirst = List.of();

    LocateRuleBook(DataSource database) {
        this.database = database;
    }

    /** The rules of a day; before the first row, those of the first. */
    public LocateRules on(LocalDate day) {
        if (newestFirst.isEmpty()) {
            refresh();
        }
        List<LocateRules> rules = newestFirst;
        return rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .findFirst()
                .orElseGet(() -> rules.get(rules.size() - 1));
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        String sql = "select valid_from, border, border_metres, tolerance_metres, building_metres from grid.locate_rule"
                + " order by valid_from desc";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            List<LocateRules> read = new ArrayList<>();
            while (row.next()) {
                read.add(new LocateRules(
                        row.getObject("valid_from", LocalDate.class),
                        Deciding.valueOf(row.getString("border")),
                        row.getDouble("border_metres"),
                        row.getDouble("tolerance_metres"),
                        row.getDouble("building_metres")));
            }
            newestFirst = List.copyOf(read);
        } catch (SQLException e) {
            throw new IllegalStateException("the rules for locating cannot be read", e);
        }
    }
}
