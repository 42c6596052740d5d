package org.whistlegrid.directory.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.internal.Members;

/** People's names for the usernames that lists of rules and editions carry. */
@Path("/api/v1/people/names")
@RolesAllowed({Roles.ADMIN, Roles.COMMAND, Roles.DISPATCHER, Roles.SUPERVISOR})
public class PeopleNamesResource {

    private static final int MOST = 100;

    private final Members members;

    PeopleNamesResource(Members members) {
        this.members = members;
    }

    /** By username; who is not named in the house is left out. */
    @GET
    public Map<String, String> names(@RestQuery("username") @NotEmpty @Size(max = MOST) List<String> usernames) {
        return members.names(usernames);
    }
}
