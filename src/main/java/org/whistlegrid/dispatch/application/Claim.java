package org.whistlegrid.dispatch.application;

import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationRefused;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.dispatch.Decision;

/** One kind of application: when it may be asked for, and what its being granted does. */
interface Claim {

    ApplicationKind kind();

    /**
     * Whether it may be asked; first of all whether this asker may.
     *
     * @throws org.whistlegrid.directory.OutOfScope when the matter is not the asker's
     * @throws ApplicationRefused naming the rule
     */
    Asked check(Matter matter, Asking asking);

    /** What it asked for is done; the rules are looked at again, for time has passed. */
    void grant(Matter matter, ApplicationFacts application, Decision decision);
}
