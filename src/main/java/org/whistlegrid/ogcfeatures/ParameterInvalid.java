package org.whistlegrid.ogcfeatures;

import org.whistlegrid.platform.Refusal;

/** A parameter with a value that it cannot have ({@code /req/core/query-param-invalid}). */
public class ParameterInvalid extends Refusal {

    /** Longer values are cut before they are said back. */
    private static final int SAID_BACK = 80;

    public ParameterInvalid(String name, String value) {
        super(Kind.INVALID, "parameter-invalid", name, name, cut(value));
    }

    private static String cut(String value) {
        return value.length() <= SAID_BACK ? value : value.substring(0, SAID_BACK) + "…";
    }
}
