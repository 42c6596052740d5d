package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.PostKind;
import org.whistlegrid.directory.Recipient;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.LadderRung.RecipientSlot;

/** Finds who is really reached by a rung: the holder of each post, or his stand-in while he is absent (AB岗). */
@ApplicationScoped
public class Recipients {

    static final String CENTRE = "centre";

    /** A storm asks for the same posts thousands of times; who went home this minute is handed over by the handover. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final int MOST = 5_000;

    private record Known(List<String> keys, Instant since) {}

    private final Directory directory;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Recipients(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Who is told.
     *
     * @param subDistrict key of the unit in whose territory it lies
     */
    List<String> of(List<RecipientSlot> slots, String unit, @Nullable String handler, @Nullable String subDistrict) {
        return slots.stream()
                .flatMap(slot -> reached(slot, unit, handler, subDistrict))
                .distinct()
                .toList();
    }

    /** The unit and post of a slot, {@code centre:SUPERVISION_OFFICE}; where there is no sub-district the centre's. */
    String address(RecipientSlot slot, String unit, @Nullable String subDistrict) {
        return switch (slot) {
            case STREET_WINDOW, STREET_LEADER ->
                subDistrict == null
                        ? CENTRE + ":" + PostKind.SUPERVISION_OFFICE
                        : subDistrict + ":" + kind(slot, subDistrict);
            case SUPERVISION_OFFICE, DISTRICT_LEADER, DISCIPLINE_CONTACT, DUTY_LEADER ->
                CENTRE + ":" + kind(slot, CENTRE);
            default -> unit + ":" + kind(slot, unit);
        };
    }

    /** Who is reached at an address today; empty where the post is vacant. */
    public Optional<String> at(String address) {
        int colon = address.indexOf(':');
        return post(address.substring(0, colon), PostKind.valueOf(address.substring(colon + 1)))
                .findFirst();
    }

    private Stream<String> reached(
            RecipientSlot slot, String unit, @Nullable String handler, @Nullable String subDistrict) {
        return switch (slot) {
            case HANDLER -> Stream.ofNullable(handler).map(own -> directory.reached(own, today()));
            case STREET_WINDOW, STREET_LEADER ->
                Stream.ofNullable(subDistrict).flatMap(street -> post(street, kind(slot, street)));
            case SUPERVISION_OFFICE, DISTRICT_LEADER, DISCIPLINE_CONTACT, DUTY_LEADER ->
                post(CENTRE, kind(slot, CENTRE));
            default -> post(unit, kind(slot, unit));
        };
    }

    /** The centre has no window; who answers for what waits there is the leader on duty. */
    private static PostKind kind(RecipientSlot slot, String unit) {
        return switch (slot) {
            case WINDOW_CLERK, STREET_WINDOW -> unit.equals(CENTRE) ? PostKind.DUTY_LEADER : PostKind.WINDOW_CLERK;
            case WINDOW_HEAD -> unit.equals(CENTRE) ? PostKind.DUTY_LEADER : PostKind.WINDOW_HEAD;
            case STREET_LEADER -> PostKind.HEAD;
            default -> PostKind.valueOf(slot.name());
        };
    }

    private Stream<String> post(String unit, PostKind kind) {
        LocalDate today = today();
        return kept(
                unit + " " + kind + " " + today,
                () -> directory.recipient(unit, kind, today).map(Recipient::username).stream()
                        .toList())
                .stream();
    }

    /** Key of the unit in whose territory the place lies. */
    @Nullable
    String subDistrictOf(@Nullable String area) {
        return area == null
                ? null
                : kept("ground " + area, () -> directory.subDistrictOf(area).map(UnitRef::key).stream()
                                .toList())
                        .stream()
                        .findFirst()
                        .orElse(null);
    }

    private List<String> kept(String key, Supplier<List<String>> read) {
        Instant now = clock.instant();
        Known kept = known.get(key);
        if (kept == null || now.isAfter(kept.since().plus(KEPT))) {
            if (known.size() > MOST) {
                known.clear();
            }
            kept = new Known(read.get(), now);
            known.put(key, kept);
        }
        return kept.keys();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
