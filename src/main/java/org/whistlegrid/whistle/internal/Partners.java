package org.whistlegrid.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.whistle.PartnerState;

/** The sub-districts that blow whistles together. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, Partner.Key> {

    public List<Partner> of(UUID whistle) {
        return list("key.whistle = ?1 order by key.unit", whistle);
    }

    public Optional<Partner> of(UUID whistle, String unit) {
        return findByIdOptional(new Partner.Key(whistle, unit));
    }

    List<String> unitsOf(UUID whistle) {
        return of(whistle).stream().map(Partner::unit).toList();
    }

    List<String> joinedUnits(UUID whistle) {
        return of(whistle).stream()
                .filter(partner -> partner.facts().state() == PartnerState.JOINED)
                .map(Partner::unit)
                .toList();
    }
}
