package org.whistlegrid.grid;

import java.time.LocalDate;
import java.util.List;
import org.whistlegrid.platform.Refusal;

/** The code was that of an area or building on an earlier day; says which codes stand for it now. */
public class AreaGone extends Refusal {

    /** @param since first day it was no longer */
    public AreaGone(String code, LocalDate since, List<String> successors) {
        super(
                Kind.UNKNOWN,
                "area-gone",
                "code",
                code,
                since,
                successors.isEmpty() ? "—" : String.join(", ", successors));
    }
}
