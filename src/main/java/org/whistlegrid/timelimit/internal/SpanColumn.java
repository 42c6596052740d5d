package org.whistlegrid.timelimit.internal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Span;

/** Spans are stored as text, {@code 3 NATURAL_DAY}. */
@Converter(autoApply = true)
public class SpanColumn implements AttributeConverter<Span, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Span span) {
        return span == null ? null : span.toString();
    }

    @Override
    public @Nullable Span convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Span.parse(text);
    }
}
