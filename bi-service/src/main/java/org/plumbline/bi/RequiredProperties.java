package org.plumbline.bi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Says in the OpenAPI document which properties are always there: of the records of this service, those that Jackson may not leave out.
 * Runs when the service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredProperties implements OASFilter {

    private final IndexView index;

    public RequiredProperties(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.plumbline.bi."))
                .filter(type -> schemas.containsKey(name(type)))
                .forEach(type ->
                        complete(schemas.get(name(type)), alwaysThere(type).toList()));
    }

    private static void complete(Schema schema, List<String> names) {
        // Else it describes another record, which has the name of this one in the document.
        if (schema.getProperties().keySet().containsAll(names)) {
            // Together with those that are named already; a build may come here more than once.
            var required = new LinkedHashSet<>(Objects.requireNonNullElse(schema.getRequired(), List.<String>of()));
            required.addAll(names);
            schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
        }
    }

    private static String name(ClassInfo type) {
        return Optional.ofNullable(
                        type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class))
                .map(schema -> schema.value("name"))
                .map(AnnotationValue::asString)
                .orElse(type.simpleName());
    }

    private Stream<String> alwaysThere(ClassInfo type) {
        return type.hasDeclaredAnnotation(JsonInclude.class)
                ? Stream.of()
                : type.recordComponentsInDeclarationOrder().stream()
                        .map(component -> type.field(component.name()))
                        .filter(field -> !field.hasAnnotation(JsonInclude.class))
                        .flatMap(this::named);
    }

    private Stream<String> named(FieldInfo field) {
        return field.hasAnnotation(JsonUnwrapped.class)
                ? alwaysThere(index.getClassByName(field.type().name()))
                : Stream.of(field.name());
    }
}
