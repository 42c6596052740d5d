package org.whistlegrid.platform;

/** As much is being done of this as may be done at once; whoever comes again shortly is served. */
public class TooBusy extends Refusal {

    public TooBusy() {
        super(Kind.UNAVAILABLE, "too-busy", null);
    }
}
