package org.whistlegrid.incident.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.VerificationMode;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.Stage;

/** At whose desk a case lies at which stage: the centre's, or that of the sub-district whose people look on site. */
@ApplicationScoped
public class DeskHolders {

    private static final String CENTRE = "centre";

    private final Catalogue catalogue;
    private final Directory directory;

    DeskHolders(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    public String of(Stage stage, IncidentFacts facts) {
        boolean onSite = stage == Stage.VERIFYING
                || stage == Stage.TO_VERIFY
                        && catalogue.asFiled(facts.category()).verification() != VerificationMode.DOCUMENTS;
        return onSite ? subDistrict(facts.area()) : CENTRE;
    }

    private String subDistrict(@Nullable String area) {
        return area == null
                ? CENTRE
                : directory.subDistrictOf(area).map(UnitRef::key).orElse(CENTRE);
    }
}
