package org.whistlegrid.ledger.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.ledger.DispatchAccuracy;
import org.whistlegrid.ledger.DispatchAccuracy.By;
import org.whistlegrid.ledger.DispatchAccuracy.Counted;
import org.whistlegrid.ledger.internal.AccuracyReading;
import org.whistlegrid.platform.Zones;

/** The accuracy of dispatch, for those who dispatch and for those who keep the duty list. */
@Path("/api/v1/dispatch-accuracy")
@Tag(name = "ledgers")
@RolesAllowed({Roles.ADMIN, Roles.DISPATCHER, Roles.COMMAND, Roles.SUPERVISOR})
public class AccuracyResource {

    private static final int DEFAULT_DAYS = 90;

    private final AccuracyReading reading;
    private final Names names;
    private final Clock clock;

    AccuracyResource(AccuracyReading reading, Names names, Clock clock) {
        this.reading = reading;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param from first day of the dispatches; ninety days back when missing
     * @param to last day, included; today when missing
     */
    @GET
    @Operation(summary = "Right and wrong dispatches of some days; items by what they sent wrong, most first")
    public AccuracyView accuracy(
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @DefaultValue("ITEM") By by) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), Zones.CITY) : to;
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS) : from;
        DispatchAccuracy accuracy = reading.of(first, last, by);
        return new AccuracyView(
                first,
                last,
                accuracy.least(),
                FigureView.of(accuracy.total(), accuracy.least()),
                accuracy.groups().stream()
                        .map(group -> GroupView.of(by, group, accuracy.least(), names))
                        .toList());
    }

    /** @param least from how many decided dispatches on a rate is shown */
    public record AccuracyView(LocalDate from, LocalDate to, int least, FigureView total, List<GroupView> groups) {}

    /** @param rate right by decided, 0 to 1; null where too few are decided */
    public record FigureView(
            long decided,
            long right,
            long wrong,
            long returned,
            long beyondPowers,
            long unclear,
            long redispatched,
            long open,
            long apart,
            @Nullable Double rate) {

        static FigureView of(Counted counted, int least) {
            return new FigureView(
                    counted.decided(),
                    counted.right(),
                    counted.wrong(),
                    counted.returned(),
                    counted.beyondPowers(),
                    counted.unclear(),
                    counted.redispatched(),
                    counted.open(),
                    counted.apart(),
                    counted.rate(least));
        }
    }

    /**
     * @param name of the category or the unit; of an item that of its unit, null where the place decides
     * @param item id of the duty or of the task
     */
    public record GroupView(
            String key,
            @Nullable String name,
            @Nullable UUID item,
            boolean taskList,
            @Nullable String area,
            @Nullable String condition,
            FigureView figure) {

        static GroupView of(By by, DispatchAccuracy.Group group, int least, Names names) {
            DispatchAccuracy.Item item = group.item();
            String name =
                    switch (by) {
                        case ITEM -> item == null ? null : names.unitInShort(item.unit());
                        case DESK -> names.unitInShort(group.key());
                        case CATEGORY -> names.category(group.key());
                        case ROUTE -> null;
                    };
            return new GroupView(
                    group.key(),
                    name,
                    item == null ? null : item.id(),
                    item != null && item.taskList(),
                    item == null ? null : item.area(),
                    item == null ? null : item.condition(),
                    FigureView.of(group.counted(), least));
        }
    }
}
