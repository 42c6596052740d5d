package org.whistlegrid.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the OpenAPI document what {@code @NullMarked} says in the code: a record's component is always there unless it
 * is {@code @Nullable}, and then it may be null. Without this every property would be optional, and so would be the types
 * that the front end generates from the document.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredUnlessNullable implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final List<ClassInfo> records;

    public RequiredUnlessNullable(IndexView index) {
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(known -> known.name().packagePrefix().startsWith("org.whistlegrid"))
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> recordOf(name, schema)
                .ifPresent(record -> complete(schema, record)));
    }

    /** A schema is called as its record; one of a generic record carries the argument's name behind it. */
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return Optional.empty();
        }
        return records.stream()
                .filter(record -> record.typeParameters().isEmpty()
                        ? name.equals(record.simpleName())
                        : name.startsWith(record.simpleName()))
                .filter(record -> record.recordComponents().stream()
                        .allMatch(part -> schema.getProperties().containsKey(part.name())))
                .findFirst();
    }

    private static void complete(Schema schema, ClassInfo record) {
        Set<String> required = new LinkedHashSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        for (RecordComponentInfo part : record.recordComponents()) {
            if (part.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(part.name(), orNull(schema.getProperties().get(part.name())));
            } else {
                required.add(part.name());
            }
        }
        schema.setRequired(List.copyOf(required));
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            return schema.addType(Schema.SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .addAnyOf(schema)
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }
}
