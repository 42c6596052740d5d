package org.whistlegrid.directory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.whistlegrid.directory.UnitRef;

/** All units. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, String> {

    /** Departments first, then sub-districts, communities and the centre, each by key. */
    public List<Unit> inOrder() {
        return list(
                """
                order by case kind when DEPARTMENT then 0 when SUB_DISTRICT then 1 when COMMUNITY then 2 else 3 end, key
                """);
    }

    /** The unit whose territory holds the place with this code. */
    public Optional<Unit> territory(UnitRef.Kind kind, String area) {
        return find("kind = ?1 and ?2 like concat(area, '%')", kind, area).firstResultOptional();
    }
}
