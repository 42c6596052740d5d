package org.whistlegrid.intake;

import org.whistlegrid.platform.Refusal;

/** The place lies in no grid of the district. */
public class OutsideDistrict extends Refusal {

    public OutsideDistrict() {
        super(Kind.UNPROCESSABLE, "outside-district", "/position");
    }
}
