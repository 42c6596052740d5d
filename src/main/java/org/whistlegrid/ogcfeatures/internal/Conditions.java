package org.whistlegrid.ogcfeatures.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.whistlegrid.ogcfeatures.Bbox;

/** The {@code where} of a query with its parameters. Values of callers are parameters, always. */
final class Conditions {

    static final String NOTHING = "1 = 0";

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions and(String condition) {
        all.add(condition);
        return this;
    }

    Conditions and(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(condition);
    }

    Conditions and(String condition, Map<String, Object> more) {
        parameters.putAll(more);
        return and(condition);
    }

    /**
     * The shape touches the box. The index is asked with the ground that the shape lies on.
     *
     * @param shape what is told, an SQL expression
     * @param indexed a column with a spatial index, in which the shape lies
     */
    Conditions within(Bbox box, String shape, String indexed) {
        List<Bbox> parts = box.parts();
        for (int i = 0; i < parts.size(); i++) {
            Bbox part = parts.get(i);
            parameters.put("west" + i, part.west());
            parameters.put("south" + i, part.south());
            parameters.put("east" + i, part.east());
            parameters.put("north" + i, part.north());
        }
        return and(IntStream.range(0, parts.size())
                .mapToObj(i -> {
                    String envelope =
                            "ST_MakeEnvelope(:west%d, :south%d, :east%d, :north%d, 4490)".formatted(i, i, i, i);
                    return indexed + " && " + envelope + " and ST_Intersects(" + shape + ", " + envelope + ")";
                })
                .collect(Collectors.joining(" or ", "(", ")")));
    }

    String text() {
        return String.join(" and ", all);
    }

    /** Gives parameters that conditions already name. */
    Conditions with(Map<String, Object> more) {
        parameters.putAll(more);
        return this;
    }

    @SuppressWarnings("unchecked")
    List<Tuple> read(EntityManager entities, String select, String end) {
        Query query = entities.createNativeQuery(select + " where " + text() + end, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Counts up to a number and not further. */
    long count(EntityManager entities, String from, int most) {
        Query query = entities.createNativeQuery("select count(*) from (select 1 as one " + from + " where " + text()
                + " limit " + (most + 1L) + ") counted");
        parameters.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }
}
