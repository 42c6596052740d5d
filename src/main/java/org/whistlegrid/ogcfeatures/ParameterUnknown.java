package org.whistlegrid.ogcfeatures;

import java.util.Collection;
import org.whistlegrid.platform.Refusal;

/** A parameter that this address does not have ({@code /req/core/query-param-unknown}). */
public class ParameterUnknown extends Refusal {

    public ParameterUnknown(String name, Collection<String> known) {
        super(Kind.INVALID, "parameter-unknown", name, name, String.join(", ", known));
    }
}
