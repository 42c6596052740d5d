package org.whistlegrid.timelimit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.whistlegrid.timelimit.counting.Policy;

/** The policies as they are shipped, without a database. */
public final class ShippedPolicies {

    private ShippedPolicies() {}

    /** The newest version. */
    public static Policy get(String key) {
        Policy newest = null;
        try (InputStream file = ShippedPolicies.class.getResourceAsStream("/timelimit/policies.json")) {
            for (JsonNode policy : new ObjectMapper().readTree(file)) {
                if (policy.required("key").asText().equals(key)) {
                    newest = PolicyText.read(policy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(newest, key);
    }
}
