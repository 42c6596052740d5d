package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Number, category and place of some cases, for rows that are about them; read at once. */
@ApplicationScoped
public class CaseTitles {

    /** @param where the four tiers in words; null while nobody has found the place */
    public record Title(String caseNumber, String category, @Nullable String where) {}

    private final EntityManager entities;

    CaseTitles(EntityManager entities) {
        this.entities = entities;
    }

    /** What a projection has not reached yet is left out. */
    @Transactional
    public Map<UUID, Title> of(Collection<UUID> cases) {
        Map<UUID, Title> titles = new HashMap<>();
        if (cases.isEmpty()) {
            return titles;
        }
        List<?> rows = entities.createNativeQuery(
                        "select incident, case_number, category, path_label from board.matter where incident in (:cases)")
                .setParameter("cases", cases)
                .getResultList();
        rows.stream()
                .map(row -> (Object[]) row)
                .forEach(
                        row -> titles.put((UUID) row[0], new Title((String) row[1], (String) row[2], (String) row[3])));
        return titles;
    }
}
