package org.whistlegrid.bench.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.whistlegrid.bench.Clients;

/**
 * Many limits pass at once: the product's clock is set on by a day and an hour, as after a night without a machine, and
 * all first limits that nobody has met are due in the same moment. Told is until when each was urged, exactly once.
 */
final class Storm {

    private static final Duration LEAP = Duration.ofHours(25);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration WINDOW = Duration.ofSeconds(5);

    private static final Duration BEFORE = Duration.ofSeconds(20);

    /** What the product's clock shows after the leap. */
    private static final String THEN =
            "now() + (select offset_millis from platform.clock) * interval '1 millisecond' + interval '25 hours'";

    private final Connection database;
    private final ProductWorkflow product;

    Storm(Connection database, ProductWorkflow product) {
        this.database = database;
        this.product = product;
    }

    /**
     * What was seen.
     *
     * @param limits that passed
     * @param timers that were due
     * @param drift of the last notice behind the instant of the storm
     */
    record Seen(long limits, long timers, Duration drift, double before, List<Double> during, long twice) {}

    /** @param clients that go on reporting meanwhile; with none it is told how long the limits take by themselves */
    Seen strike(int limits, int clients) throws Exception {
        long known = urged();
        while (waiting() < limits) {
            Clients.perSecond(8, WINDOW, product::reportAWeeksMatter);
        }
        double before = clients == 0 ? 0 : Clients.perSecond(clients, BEFORE, product::reportAWeeksMatter);
        Thread.sleep(3000);
        Instant struck = Instant.now();
        long passed = waiting();
        long timers = count("select count(*) from engine.act_ru_job where type_ = 'timer' and duedate_ <= " + THEN);
        try (PreparedStatement leap =
                database.prepareStatement("update platform.clock set offset_millis = offset_millis + ?")) {
            leap.setLong(1, LEAP.toMillis());
            leap.executeUpdate();
        }
        List<Double> during = new ArrayList<>();
        while (urged() < known + passed
                && Duration.between(struck, Instant.now()).compareTo(PATIENCE) < 0) {
            if (clients == 0) {
                Thread.sleep(500);
            } else {
                during.add(Clients.perSecond(clients, WINDOW, product::reportAWeeksMatter));
            }
        }
        return new Seen(
                passed,
                timers,
                drift(struck),
                before,
                during,
                count(
                        "select count(*) from (select subject from supervision.notice where rung = 'URGE' group by subject, limit_no"
                                + " having count(*) > 1) twice"));
    }

    /** Orders whose first limit nobody has met, and that passes with the next leap. */
    private long waiting() throws SQLException {
        return count(
                "select count(*) from dispatch.department_order where l1_met_at is null and l1_due <= " + THEN
                        + " and not exists (select 1 from supervision.notice where subject = department_order.id and rung = 'URGE')");
    }

    private long urged() throws SQLException {
        return count("select count(*) from supervision.notice where rung = 'URGE' and limit_no = 'L1'");
    }

    private Duration drift(Instant struck) throws SQLException {
        long last = count(
                "select (extract(epoch from max(raised_at)) * 1000)::bigint - (select offset_millis from platform.clock)"
                        + " from supervision.notice where rung = 'URGE' and limit_no = 'L1'");
        return Duration.ofMillis(last - struck.toEpochMilli());
    }

    private long count(String sql) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(sql);
                ResultSet found = query.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
