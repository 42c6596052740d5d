package org.whistlegrid.grid.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.whistlegrid.grid.PositionRefused;

/**
 * The positions of one request, read one by one: a wrong one is kept as what is wrong with it, and what lies behind the
 * limit is counted and not kept.
 *
 * @param sent how many there were
 */
@JsonDeserialize(using = Readings.Reader.class)
record Readings(List<Read> read, int sent) {

    static final int MOST = 10_000;

    /** A position, or why there is none. */
    sealed interface Read {}

    record Good(SentPosition reading) implements Read {}

    record Bad(PositionRefused why) implements Read {}

    /** Reads the array without holding it. */
    static class Reader extends JsonDeserializer<Readings> {

        @Override
        public Readings deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartArrayToken()) {
                return (Readings) context.handleUnexpectedToken(Readings.class, json);
            }
            List<Read> read = new ArrayList<>();
            int sent = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (sent < MOST) {
                    JsonNode one = context.readTree(json);
                    read.add(read(one, "/positions/" + sent));
                } else {
                    json.skipChildren();
                }
                sent++;
            }
            return new Readings(read, sent);
        }

        private static Read read(JsonNode one, String where) {
            try {
                return new Good(SentPosition.of(one, where));
            } catch (PositionRefused e) {
                return new Bad(e);
            }
        }
    }
}
