package org.whistlegrid.intake;

import org.whistlegrid.platform.Refusal;

/** The client key was taken in before with other content; a report with new content needs a new key. */
public class ClientKeyReused extends Refusal {

    public ClientKeyReused(String key) {
        super(Kind.CONFLICT, "client-key-reused", "/clientKey", key);
    }
}
