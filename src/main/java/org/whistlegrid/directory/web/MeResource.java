package org.whistlegrid.directory.web;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Person;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.platform.Texts;

/** Who is signed in. */
@Path("/api/v1/me")
public class MeResource {

    private static final int[] TIER_DIGITS = {17, 15, 12, 9, 6};

    private final CurrentScope current;
    private final Directory directory;
    private final Grid grid;
    private final Texts texts;

    MeResource(CurrentScope current, Directory directory, Grid grid, Texts texts) {
        this.current = current;
        this.directory = directory;
        this.grid = grid;
        this.texts = texts;
    }

    @GET
    public MeView me() {
        Person person = current.person().orElseThrow(UnauthorizedException::new);
        List<MeView.ServedView> areas =
                person.areas().stream().sorted().map(this::named).toList();
        MeView.ServedView whole =
                smallestHolding(person.areas()).map(this::named).orElse(null);
        UnitRef unit = directory.unit(person.unit());
        return MeView.of(person, unit, texts.either(unit.name(), unit.nameEn()), whole, areas);
    }

    private MeView.ServedView named(String code) {
        return new MeView.ServedView(
                code, grid.find(code, grid.today()).map(Area::name).orElse(code));
    }

    /** The longest code of a tier that all areas start with. */
    private static Optional<String> smallestHolding(Set<String> areas) {
        return areas.stream().findAny().flatMap(any -> {
            for (int digits : TIER_DIGITS) {
                if (any.length() >= digits
                        && areas.stream().allMatch(area -> area.startsWith(any.substring(0, digits)))) {
                    return Optional.of(any.substring(0, digits));
                }
            }
            return Optional.empty();
        });
    }
}
