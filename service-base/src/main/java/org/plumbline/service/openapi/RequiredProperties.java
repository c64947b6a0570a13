package org.plumbline.service.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Marks properties in the OpenAPI document as required if Jackson always writes them. Records whose name ends with
 * Request declare it themselves. Runs at build time.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredProperties implements OASFilter {

    private static final Class<? extends Annotation> SCHEMA =
            org.eclipse.microprofile.openapi.annotations.media.Schema.class;

    private final IndexView index;

    public RequiredProperties(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && isOfAService(type.name().toString()))
                .filter(type -> !type.simpleName().endsWith("Request") && stated(type, "requiredProperties") == null)
                .forEach(type -> complete(schemas.get(name(type)), alwaysThere(type)));
    }

    private static void complete(Schema schema, List<String> names) {
        // Otherwise the document lacks the schema, or has another record's under this name.
        if (schema != null && schema.getProperties().keySet().containsAll(names)) {
            // Also handles two records with one name, and repeated calls in a build.
            var required = new LinkedHashSet<>(Objects.requireNonNullElse(schema.getRequired(), List.<String>of()));
            required.addAll(names);
            schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
        }
    }

    private static boolean isOfAService(String type) {
        return type.startsWith("org.plumbline.") && !type.startsWith("org.plumbline.model.");
    }

    private static String name(ClassInfo type) {
        var name = stated(type, "name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static AnnotationValue stated(ClassInfo type, String member) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema == null ? null : schema.value(member);
    }

    private List<String> alwaysThere(ClassInfo type) {
        return type.hasDeclaredAnnotation(JsonInclude.class)
                ? List.of()
                : type.recordComponentsInDeclarationOrder().stream()
                        .map(component -> type.field(component.name()))
                        .filter(field -> !field.hasAnnotation(JsonInclude.class))
                        .flatMap(this::named)
                        .toList();
    }

    private Stream<String> named(FieldInfo field) {
        if (field.hasAnnotation(JsonUnwrapped.class)) {
            return alwaysThere(index.getClassByName(field.type().name())).stream();
        }
        var property = field.annotation(JsonProperty.class);
        return Stream.of(
                property == null || property.value() == null
                        ? field.name()
                        : property.value().asString());
    }
}
