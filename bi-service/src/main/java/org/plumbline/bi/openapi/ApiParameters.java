package org.plumbline.bi.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.plumbline.bi.metric.NarrowingParameters;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.metric.MetricReference;

/**
 * Describes query parameters that several operations share. An operation may override a description in whole or in
 * part. An operation with {@code range} also takes {@code from} and {@code to}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ApiParameters implements OASFilter {

    private static final String WITH_OPEN_WINDOWS = "/api/v1/applications/";

    private static final Map<String, Parameter> OPEN_WINDOWS = Map.of(
            WindowParameters.FROM,
            parameter(
                            "Only applications made at or after this ISO 8601 instant or date; a date means its"
                                    + " midnight in UTC",
                            string())
                    .example("2020-01-01"),
            WindowParameters.TO,
            parameter("Only applications made before this instant or date", string())
                    .example("2100-01-01T00:00:00Z"));

    private static final Map<String, Parameter> BY_NAME = Map.of(
            WindowParameters.FROM,
            parameter(
                            "Start of the window: an ISO 8601 instant or a date; a date means its midnight in UTC."
                                    + " Default: thirty days before `to`",
                            string())
                    .example("2026-10-22T00:00:00Z"),
            WindowParameters.TO,
            parameter("End of the window, exclusive. Default: the end of the current five minutes", string())
                    .example("2026-11-21"),
            WindowParameters.RANGE,
            parameter(
                    "Instead of `from` and `to`: a number of hours, days, weeks or months (`24h`, `30d`, `2w`, `12m`)"
                            + " up to the end of the current five minutes. A day has 24 hours; months are calendar"
                            + " months",
                    string().pattern(WindowParameters.RANGE_PATTERN)),
            SharedParameters.COMMUNITY,
            texts("Only these communities, by slug; may repeat. A community outside the caller's scope is refused"
                    + " with 403, whether it exists or not"),
            NarrowingParameters.SERVICE,
            texts("Only these services, such as `instagram`; may repeat"),
            NarrowingParameters.LANGUAGE,
            texts("Only these languages, by ISO 639-1 code; may repeat"),
            SharedParameters.TIMEZONE,
            parameter(SharedParameters.TIMEZONE_DESCRIPTION, string().defaultValue("UTC")),
            SharedParameters.VERSION,
            parameter(
                    SharedParameters.VERSION_DESCRIPTION,
                    OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.INTEGER))
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(MetricReference.LARGEST_VERSION))));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            for (var operation : item.getOperations().values()) {
                if (operation.getParameters() != null) {
                    operation.setParameters(described(operation.getParameters(), path.startsWith(WITH_OPEN_WINDOWS)));
                }
            }
        });
    }

    private static List<Parameter> described(List<Parameter> declared, boolean hasOpenWindow) {
        var parameters = new ArrayList<Parameter>();
        for (var parameter : declared) {
            if (parameter.getName().equals(WindowParameters.RANGE)) {
                parameters.add(queried(WindowParameters.FROM));
                parameters.add(queried(WindowParameters.TO));
            }
            parameters.add(parameter);
        }
        for (var parameter : parameters) {
            var own = hasOpenWindow ? OPEN_WINDOWS.get(parameter.getName()) : null;
            Stream.of(own, BY_NAME.get(parameter.getName()))
                    .filter(Objects::nonNull)
                    .forEach(shared -> describe(parameter, shared));
        }
        return parameters;
    }

    private static Parameter queried(String name) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY);
    }

    private static void describe(Parameter parameter, Parameter shared) {
        if (parameter.getDescription() == null) {
            parameter.description(shared.getDescription()).example(shared.getExample());
        }
        if (parameter.getSchema() == null) {
            parameter.schema(shared.getSchema());
        }
    }

    private static Parameter texts(String description) {
        return parameter(
                description,
                OASFactory.createSchema().type(List.of(Schema.SchemaType.ARRAY)).items(string()));
    }

    private static Schema string() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private static Parameter parameter(String description, Schema schema) {
        return OASFactory.createParameter().description(description).schema(schema);
    }
}
