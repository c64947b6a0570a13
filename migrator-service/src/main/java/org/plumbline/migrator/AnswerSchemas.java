package org.plumbline.migrator;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Says of each schema of an answer that all of its properties are there, if only as null, so that no property has to say
 * it. A schema that names some itself requires those, and so does one of a request, whose name ends with it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AnswerSchemas implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (!name.endsWith("Request") && schema.getProperties() != null && schema.getRequired() == null) {
                schema.required(List.copyOf(schema.getProperties().keySet()));
            }
        });
    }
}
