package org.whistlegrid.directory;

import org.whistlegrid.platform.Refusal;

/** Nobody has this username. */
public class PersonUnknown extends Refusal {

    public PersonUnknown(String username) {
        super(Kind.UNPROCESSABLE, "person-unknown", null, username);
    }
}
