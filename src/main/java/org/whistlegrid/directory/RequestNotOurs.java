package org.whistlegrid.directory;

import org.whistlegrid.platform.Refusal;

/** A change asked for with a session cookie but without the header that only our own pages send. */
public class RequestNotOurs extends Refusal {

    public RequestNotOurs(String header, String value) {
        super(Kind.FORBIDDEN, "request-not-ours", null, header, value);
    }
}
