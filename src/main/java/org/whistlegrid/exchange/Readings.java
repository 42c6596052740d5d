package org.whistlegrid.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.draft.DraftFacts;
import org.whistlegrid.draft.Drafts;
import org.whistlegrid.exchange.Inspection.FoundLayer;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Ids;

/** Reads layers of uploads into a new draft, in the background, all of them or nothing, and asks for its check. */
@ApplicationScoped
public class Readings {

    private final Uploads uploads;
    private final Drafts drafts;
    private final ReadingTable readings;
    private final Reader reader;
    private final CoordinateSystems systems;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    Readings(
            Uploads uploads,
            Drafts drafts,
            ReadingTable readings,
            Reader reader,
            CoordinateSystems systems,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.readings = readings;
        this.reader = reader;
        this.systems = systems;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a draft and begins to read into it when the caller's transaction has committed.
     *
     * @throws ExchangeRefused when an upload, a layer or a field is unknown, or a coordinate system must be declared
     */
    @Transactional
    public Reading start(NewReading wanted) {
        List<ReaderJob.Source> sources = new ArrayList<>();
        for (int i = 0; i < wanted.layers().size(); i++) {
            sources.add(source(wanted.layers().get(i), "/layers/" + i));
        }
        DraftFacts draft = drafts.openImport(wanted.title(), wanted.district(), wanted.districtName(), wanted.covers());
        long total =
                sources.stream().mapToLong(source -> source.found().features()).sum();
        Reading reading = new Reading(
                ids.next(),
                draft.id(),
                actor.get().username(),
                clock.instant(),
                Reading.ReadingState.RUNNING,
                0,
                total,
                null);
        readings.add(reading, wanted.layers());
        reader.afterCommit(new ReaderJob(reading.id(), draft.id(), wanted.tolerance(), sources));
        return reading;
    }

    private ReaderJob.Source source(LayerMapping mapping, String where) {
        Inspection inspection = uploads.get(mapping.upload()).inspection();
        if (inspection == null) {
            throw ExchangeRefused.uploadNotReady(where + "/upload");
        }
        if (mapping.layer() < 0 || mapping.layer() >= inspection.layers().size()) {
            throw ExchangeRefused.layerUnknown(where + "/layer", mapping.layer());
        }
        FoundLayer layer = inspection.layers().get(mapping.layer());
        field(layer, mapping.code(), where + "/code");
        field(layer, mapping.name(), where + "/name");
        field(layer, mapping.parent(), where + "/parent");
        field(layer, mapping.floors(), where + "/floors");
        field(layer, mapping.address(), where + "/address");
        ReadAs as = ReadAs.of(layer, mapping.crs(), mapping.axes(), mapping.encoding(), systems, where);
        return new ReaderJob.Source(mapping, layer, as);
    }

    private static void field(FoundLayer layer, @org.jspecify.annotations.Nullable String name, String where) {
        if (name != null
                && layer.fields().stream().noneMatch(field -> field.name().equals(name))) {
            throw ExchangeRefused.fieldUnknown(where, name);
        }
    }

    /** @throws ExchangeRefused {@code reading-unknown} */
    public Reading get(UUID id) {
        return readings.find(id).orElseThrow(() -> ExchangeRefused.readingUnknown(id));
    }

    /** Stops it and discards its draft; whoever reads notices within a second. */
    @Transactional
    public Reading cancel(UUID id) {
        get(id);
        if (!readings.end(id, Reading.ReadingState.CANCELLED, null)) {
            throw ExchangeRefused.readingEnded(id);
        }
        return get(id);
    }
}
