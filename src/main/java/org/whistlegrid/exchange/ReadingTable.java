package org.whistlegrid.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The readings; whether one still runs is asked here and nowhere else, so that any node can cancel it. */
@ApplicationScoped
class ReadingTable {

    private static final String COLUMNS =
            "select id, draft, made_by, made_at, state, done, total, problem from grid.reading ";

    private final ExchangeTables tables;
    private final ObjectMapper json;

    ReadingTable(ExchangeTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    void add(Reading reading, List<LayerMapping> layers) {
        tables.update(
                "insert into grid.reading (id, draft, layers, made_by, made_at, state, total, touched_at)"
                        + " values (?, ?, ?::jsonb, ?, ?, 'RUNNING', ?, ?)",
                reading.id(),
                reading.draft(),
                text(layers),
                reading.madeBy(),
                reading.madeAt(),
                reading.total(),
                reading.madeAt());
    }

    Optional<Reading> find(UUID id) {
        return tables.list(this::read, COLUMNS + "where id = ?", id).stream().findFirst();
    }

    List<Reading> untouchedSince(Instant since) {
        return tables.list(this::read, COLUMNS + "where state = 'RUNNING' and touched_at < ? limit 100", since);
    }

    /** Outside of any transaction, so that it is seen at once and holds nobody up; false when it runs no more. */
    boolean advance(UUID id, long done, Instant at) {
        return QuarkusTransaction.suspendingExisting()
                        .call(() -> tables.update(
                                "update grid.reading set done = ?, touched_at = ? where id = ? and state = 'RUNNING'",
                                done,
                                at,
                                id))
                == 1;
    }

    void touch(UUID id, Instant at) {
        tables.update("update grid.reading set touched_at = ? where id = ? and state = 'RUNNING'", at, id);
    }

    /** In the running transaction; false when it runs no more. */
    boolean end(UUID id, Reading.ReadingState state, Reading.@Nullable Failure problem) {
        return tables.update(
                        "update grid.reading set state = ?, done = case when ? = 'DONE' then total else done end, problem = ?::jsonb"
                                + " where id = ? and state = 'RUNNING'",
                        state.name(),
                        state.name(),
                        problem == null ? null : text(problem),
                        id)
                == 1;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reading read(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        try {
            return new Reading(
                    row.getObject("id", UUID.class),
                    row.getObject("draft", UUID.class),
                    row.getString("made_by"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    Reading.ReadingState.valueOf(row.getString("state")),
                    row.getLong("done"),
                    row.getLong("total"),
                    problem == null ? null : json.readValue(problem, Reading.Failure.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the problem of a reading cannot be read", e);
        }
    }
}
