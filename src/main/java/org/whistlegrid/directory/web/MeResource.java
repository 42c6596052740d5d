package org.whistlegrid.directory.web;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Person;
import org.whistlegrid.directory.UnitRef;

/** Who is signed in. */
@Path("/api/v1/me")
public class MeResource {

    private static final int[] TIER_DIGITS = {17, 15, 12, 9, 6};

    private final CurrentScope current;
    private final Directory directory;

    MeResource(CurrentScope current, Directory directory) {
        this.current = current;
        this.directory = directory;
    }

    @GET
    public MeView me() {
        Person person = current.person().orElseThrow(UnauthorizedException::new);
        Optional<String> area = smallestHolding(person.areas());
        Optional<String> areaName = area.flatMap(directory::subDistrictOf).map(UnitRef::name);
        return MeView.of(person, directory.unit(person.unit()), area.orElse(null), areaName.orElse(null));
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
