package org.whistlegrid.directory.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Person;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.directory.internal.Unit;
import org.whistlegrid.directory.internal.Units;

/** The units, and whom a unit can give work to. */
@Path("/api/v1/units")
public class UnitResource {

    private final Units units;
    private final Directory directory;
    private final CurrentScope scope;

    UnitResource(Units units, Directory directory, CurrentScope scope) {
        this.units = units;
        this.directory = directory;
        this.scope = scope;
    }

    @GET
    public List<UnitView> list() {
        return units.inOrder().stream().map(UnitView::of).toList();
    }

    /** Open to those who see the unit; others have no business with its people. */
    @GET
    @Path("/{key}/handlers")
    public List<HandlerView> handlers(@PathParam("key") String key) {
        UnitRef unit = directory.findUnit(key).orElseThrow(NotFoundException::new);
        scope.get().requireUnit(unit.key());
        return directory.handlersOf(unit.key()).stream().map(HandlerView::of).toList();
    }

    /** @param area code of the territory, for sub-districts and communities */
    public record UnitView(
            String key,
            String name,
            String nameEn,
            UnitRef.Kind kind,
            @Nullable String code,
            @Nullable String area,
            @Nullable String phone) {

        static UnitView of(Unit unit) {
            UnitRef ref = unit.ref();
            return new UnitView(
                    ref.key(), ref.name(), ref.nameEn(), ref.kind(), unit.code(), unit.area(), unit.phone());
        }
    }

    public record HandlerView(String username, String name) {

        static HandlerView of(Person person) {
            return new HandlerView(person.username(), person.name());
        }
    }
}
