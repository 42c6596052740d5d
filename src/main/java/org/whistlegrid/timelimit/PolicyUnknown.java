package org.whistlegrid.timelimit;

import org.whistlegrid.platform.Refusal;

/** No policy with this key is stored. */
public class PolicyUnknown extends Refusal {

    public PolicyUnknown(String key) {
        super(Kind.UNPROCESSABLE, "policy-unknown", "/policy", key);
    }
}
