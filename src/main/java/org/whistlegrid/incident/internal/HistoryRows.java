package org.whistlegrid.incident.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.incident.HistoryEntry;

/** All history lines; only added to and read. */
@ApplicationScoped
public class HistoryRows implements PanacheRepositoryBase<HistoryRow, UUID> {

    public void add(HistoryEntry entry) {
        persist(new HistoryRow(entry));
    }

    public List<HistoryEntry> of(UUID incident) {
        return stream("incident", Sort.by("id"), incident)
                .map(HistoryRow::asEntry)
                .toList();
    }
}
