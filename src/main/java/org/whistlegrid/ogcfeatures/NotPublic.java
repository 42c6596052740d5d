package org.whistlegrid.ogcfeatures;

import org.whistlegrid.platform.Refusal;

/** What was asked for is not open to strangers here; signing in helps. */
public class NotPublic extends Refusal {

    public NotPublic() {
        super(Kind.UNAUTHENTICATED, "features-not-public", null);
    }
}
