package org.whistlegrid.grid;

import java.time.LocalDate;
import org.whistlegrid.platform.Refusal;

/** No area or building has this code on that day. */
public class AreaUnknown extends Refusal {

    public AreaUnknown(String code, LocalDate day) {
        super(Kind.UNKNOWN, "area-unknown", "code", code, day);
    }
}
