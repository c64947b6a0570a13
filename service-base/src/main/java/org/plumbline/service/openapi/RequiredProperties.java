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
 * Says in the OpenAPI document which properties are always there: of the records of services, those that Jackson may not leave out.
 * What a request needs, its record says itself; its name ends with that. Runs when the service is built.
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
        // Else the document has no such schema, or that of another record under this one's name.
        if (schema != null && schema.getProperties().keySet().containsAll(names)) {
            // Also of two records of one name, and where a build comes here twice.
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
