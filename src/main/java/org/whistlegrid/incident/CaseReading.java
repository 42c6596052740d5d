package org.whistlegrid.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.whistlegrid.incident.internal.Incident;
import org.whistlegrid.incident.internal.Incidents;

/** Many cases read at once, for who works through them page by page. */
@ApplicationScoped
public class CaseReading {

    private final Incidents incidents;

    CaseReading(Incidents incidents) {
        this.incidents = incidents;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<UUID> withNumber(String caseNumber) {
        return incidents.withNumber(caseNumber);
    }

    /** By id; one that does not exist is left out. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, IncidentFacts> of(Collection<UUID> ids) {
        List<Incident> read = ids.isEmpty() ? List.of() : incidents.list("id in ?1", Set.copyOf(ids));
        Map<UUID, IncidentFacts> facts = new HashMap<>();
        read.forEach(incident -> facts.put(incident.id(), incident.facts()));
        return facts;
    }
}
