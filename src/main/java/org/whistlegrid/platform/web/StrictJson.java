package org.whistlegrid.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Reach;

/**
 * JSON means what it says: nothing behind its end, no number for a word, only text that can be kept as it came,
 * and days that somebody can mean.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** Behind the framework's own modules: of two readers of one type the last one reads. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.registerModule(new SimpleModule("text")
                .addDeserializer(String.class, new Text())
                .addDeserializer(Instant.class, new InReach<>(InstantDeserializer.INSTANT, Reach::instant))
                .addDeserializer(LocalDate.class, new InReach<>(LocalDateDeserializer.INSTANCE, Reach::day)));
    }

    /** Reads as the framework does, and refuses what nobody can mean. */
    private static class InReach<T> extends StdScalarDeserializer<T> {

        private final transient StdDeserializer<T> plain;
        private final transient UnaryOperator<T> look;

        InReach(StdDeserializer<T> plain, UnaryOperator<T> look) {
            super(plain.handledType());
            this.plain = plain;
            this.look = look;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            T read = plain.deserialize(parser, context);
            try {
                return read == null ? null : look.apply(read);
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), String.valueOf(read), "is out of reach");
            }
        }
    }

    /** PostgreSQL keeps no NUL, and half of a surrogate pair would come back as a question mark. */
    private static class Text extends StringDeserializer {

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && (text.indexOf('\0') >= 0 || !isWellFormed(text))) {
                return (String) context.handleWeirdStringValue(String.class, text, "holds what is no character");
            }
            return text;
        }

        private static boolean isWellFormed(String text) {
            return StandardCharsets.UTF_8.newEncoder().canEncode(text);
        }
    }
}
