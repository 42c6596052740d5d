package org.whistlegrid.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.exchange.format.FileRefused;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Page;

/** Files that administrators send: spooled, inspected, kept for a day. */
@ApplicationScoped
public class Uploads {

    private static final String COLUMNS =
            "select id, client_key, made_by, made_at, file_name, bytes, total, state, features, inspection from grid.upload ";

    private final ExchangeTables tables;
    private final Spool spool;
    private final Inspector inspector;
    private final ExchangeConfig config;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    Uploads(
            ExchangeTables tables,
            Spool spool,
            Inspector inspector,
            ExchangeConfig config,
            CurrentActor actor,
            ObjectMapper json,
            Ids ids,
            Clock clock) {
        this.tables = tables;
        this.spool = spool;
        this.inspector = inspector;
        this.config = config;
        this.actor = actor;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a file in and looks at all of it. The same key of the same person is the same upload: it is answered as it
     * stands and the body is not read. Whatever goes wrong leaves nothing.
     *
     * @param total bytes announced; null when they were not
     * @throws FileRefused when the file is none that is taken
     * @throws ExchangeRefused {@code upload-busy} while the same key is on its way
     */
    public Upload receive(String key, String fileName, @Nullable Long total, InputStream body) throws IOException {
        if (total != null && total > config.maxBytes()) {
            throw FileRefused.tooLarge(config.maxBytes());
        }
        String who = actor.get().username();
        Upload known = begin(key, who, fileName, total);
        if (known.state() == Upload.UploadState.READY) {
            return known;
        }
        try {
            long bytes = spool.receive(known.id(), body, new Paced(taken -> seen(known.id(), "bytes", taken)));
            tables.update("update grid.upload set bytes = ?, state = 'INSPECTING' where id = ?", bytes, known.id());
            Inspection inspection = inspector.inspect(
                    spool.of(known.id()), new Paced(features -> seen(known.id(), "features", features)));
            tables.update(
                    "update grid.upload set state = 'READY', inspection = ?::jsonb, touched_at = ? where id = ?",
                    json.writeValueAsString(inspection),
                    clock.instant(),
                    known.id());
            return get(known.id());
        } catch (IOException | RuntimeException e) {
            forget(known.id());
            throw e;
        }
    }

    /** Writes the progress down; an upload that was discarded meanwhile stops here. */
    private void seen(UUID id, String column, long number) {
        String sql = "update grid.upload set " + column + " = ?, touched_at = ? where id = ?";
        if (tables.update(sql, number, clock.instant(), id) == 0) {
            throw ExchangeRefused.uploadUnknown(id);
        }
    }

    private Upload begin(String key, String who, String fileName, @Nullable Long total) {
        UUID id = ids.next();
        boolean first = tables.update(
                        "insert into grid.upload (id, client_key, made_by, made_at, file_name, total, state, touched_at)"
                                + " values (?, ?, ?, ?, ?, ?, 'RECEIVING', ?) on conflict on constraint upload_once do nothing",
                        id,
                        key,
                        who,
                        clock.instant(),
                        fileName,
                        total,
                        clock.instant())
                == 1;
        if (first) {
            return get(id);
        }
        Upload known = tables.list(this::read, COLUMNS + "where made_by = ? and client_key = ?", who, key).stream()
                .findFirst()
                .orElseThrow(() -> ExchangeRefused.uploadBusy(key));
        if (known.state() != Upload.UploadState.READY) {
            throw ExchangeRefused.uploadBusy(key);
        }
        return known;
    }

    /** @throws ExchangeRefused {@code upload-unknown} when there is none, or it was purged */
    public Upload get(UUID id) {
        return tables.list(this::read, COLUMNS + "where id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> ExchangeRefused.uploadUnknown(id));
    }

    /** Newest first. */
    public Page<Upload> list(@Nullable UUID after, int limit) {
        List<Upload> read = after == null
                ? tables.list(this::read, COLUMNS + "order by id desc limit ?", limit + 1)
                : tables.list(this::read, COLUMNS + "where id < ? order by id desc limit ?", after, limit + 1);
        return Page.cut(read, limit, upload -> upload.id().toString());
    }

    /** Takes an upload away, at any time: whoever is receiving or inspecting it then fails and leaves nothing. */
    public void discard(UUID id) {
        get(id);
        forget(id);
    }

    void forget(UUID id) {
        tables.update("delete from grid.upload where id = ?", id);
        spool.delete(id);
    }

    /** Those nobody touched for a day, and those whose receiver died; then files that no row knows any more. */
    int purge() throws IOException {
        List<UUID> old = tables.list(
                row -> row.getObject("id", UUID.class),
                "select id from grid.upload where touched_at < ? or state <> 'READY' and touched_at < ? limit 500",
                clock.instant().minus(config.kept()),
                clock.instant().minus(config.dead()));
        old.forEach(this::forget);
        return old.size() + spool.purgeUntouchedFor(config.kept().multipliedBy(2));
    }

    private Upload read(ResultSet row) throws SQLException {
        String inspection = row.getString("inspection");
        try {
            return new Upload(
                    row.getObject("id", UUID.class),
                    row.getString("client_key"),
                    row.getString("made_by"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getString("file_name"),
                    row.getLong("bytes"),
                    row.getObject("total", Long.class),
                    Upload.UploadState.valueOf(row.getString("state")),
                    row.getLong("features"),
                    inspection == null ? null : json.readValue(inspection, Inspection.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the inspection of an upload cannot be read", e);
        }
    }
}
