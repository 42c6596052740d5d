package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;

/** What the product answered to one request. */
record Answer(int status, JsonNode body) {

    private static final String TYPE = "urn:whistlegrid:problem:";

    boolean done() {
        return status < 300;
    }

    /** Code of the refusal; {@code done} for what was done, the bare status where no problem was told. */
    String code() {
        if (done()) {
            return "done";
        }
        String type = body.path("type").asText();
        return type.startsWith(TYPE) ? type.substring(TYPE.length()) : "http-" + status;
    }

    String text(String field) {
        return body.path(field).asText();
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
