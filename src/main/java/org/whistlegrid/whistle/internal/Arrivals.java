package org.whistlegrid.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.whistle.ArrivalFacts;
import org.whistlegrid.whistle.Arriving;
import org.whistlegrid.whistle.WhistleRefused;

/** All arrivals, those that were contested with them. */
@ApplicationScoped
public class Arrivals implements PanacheRepositoryBase<Arrival, UUID> {

    private final Proving proving;
    private final Ids ids;

    Arrivals(Proving proving, Ids ids) {
        this.proving = proving;
        this.ids = ids;
    }

    public ArrivalFacts arrived(WhistleHands.Held held, String by, Instant now, Arriving arriving) {
        Proof proof = proving.of(held.about().spot().position(), arriving.position(), arriving.accuracyMetres());
        String reason = arriving.reason();
        if (!proof.proven() && (reason == null || reason.isBlank())) {
            throw WhistleRefused.arrivalUnproven(arriving.position() == null ? "/position" : "/reason");
        }
        Arrival arrival = new Arrival(ids.next(), held.report().id(), by, now, arriving.people(), proof, reason);
        persist(arrival);
        return arrival.facts();
    }

    public List<ArrivalFacts> of(Collection<UUID> reports) {
        List<Arrival> read = reports.isEmpty() ? List.of() : list("report in ?1", Sort.by("id"), reports);
        return read.stream().map(Arrival::facts).toList();
    }

    public Optional<Arrival> latest(UUID report) {
        return find("report", Sort.descending("id"), report).firstResultOptional();
    }
}
