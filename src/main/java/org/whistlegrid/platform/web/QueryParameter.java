package org.whistlegrid.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.whistlegrid.platform.Reach;

/** What a resource reads from the query of an address, by its name there and its type here. */
record QueryParameter(String name, Class<?> type) {

    /** The types that not every text can be; of any other no text is unreadable. */
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            double.class, QueryParameter::finite,
            Double.class, QueryParameter::finite,
            LocalDate.class, Reach::day,
            Instant.class, Reach::instant,
            UUID.class, UUID::fromString);

    /** In the order in which they are read. */
    static Stream<QueryParameter> of(Method resource) {
        return Arrays.stream(resource.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                                .flatMap(field -> named(field, field.getName(), field.getType()))
                        : named(parameter, parameter.getName(), parameter.getType()));
    }

    boolean reads(String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(word -> ((Enum<?>) word).name().equals(text));
        }
        try {
            READERS.getOrDefault(type, Function.identity()).apply(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static Double finite(String text) {
        Double number = Double.valueOf(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static Stream<QueryParameter> named(AnnotatedElement element, String otherwise, Class<?> type) {
        RestQuery named = element.getAnnotation(RestQuery.class);
        QueryParam plain = element.getAnnotation(QueryParam.class);
        if (plain != null) {
            return Stream.of(new QueryParameter(plain.value(), type));
        }
        return named == null
                ? Stream.empty()
                : Stream.of(new QueryParameter(named.value().isEmpty() ? otherwise : named.value(), type));
    }
}
