package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.DutyList;
import org.whistlegrid.directory.DutySuggestion;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.platform.Zones;

/** Whom to think of: the departments that the duty list names for a category and place, the likeliest first. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class UnitAdvice {

    private static final int MOST = 8;

    private final DutyList duties;
    private final Directory directory;
    private final Clock clock;

    UnitAdvice(DutyList duties, Directory directory, Clock clock) {
        this.duties = duties;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * At most eight; empty where the list says nothing.
     *
     * @param category catalogue key
     * @param area code of the place, of any tier from the sub-district down
     */
    public List<UnitRef> of(String category, String area) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        List<Duty> named = duties.route(category, area, null, today).candidates();
        Stream<UnitRef> leads = named.stream().map(Duty::unit);
        Stream<UnitRef> helpers = named.stream()
                .flatMap(duty -> duty.coUnits().stream())
                .flatMap(key -> directory.findUnit(key).stream());
        Stream<UnitRef> others =
                duties.suggest(category, area, null, today).stream().map(DutySuggestion::unit);
        return Stream.of(leads, helpers, others)
                .flatMap(all -> all)
                .filter(unit -> unit.kind() == UnitRef.Kind.DEPARTMENT)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
