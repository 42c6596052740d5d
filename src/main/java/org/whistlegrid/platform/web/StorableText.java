package org.whistlegrid.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses U+0000 in what is sent: the one character that the database cannot store. Whoever sends it is told where it
 * stands; {@link StorableAddress} sees to addresses.
 */
@Singleton
class StorableText implements ObjectMapperCustomizer {

    static final char NUL = 0;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("storable-text").addDeserializer(String.class, new Reading()));
    }

    private static class Reading extends StringDeserializer {

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = super.deserialize(json, context);
            return text != null && text.indexOf(NUL) >= 0
                    ? (String) context.handleWeirdStringValue(String.class, text, "U+0000 cannot be stored")
                    : text;
        }
    }
}
