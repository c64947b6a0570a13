package org.plumbline.bi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.plumbline.bi.metric.NarrowingParameters;
import org.plumbline.bi.metric.VersionParameter;
import org.plumbline.bi.overview.ServiceParameter;
import org.plumbline.bi.window.CommunityParameter;
import org.plumbline.bi.window.RangeParameter;
import org.plumbline.bi.window.TimezoneParameter;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.metric.MetricReference;

/** Describes the query parameters that several operations take. An operation may describe one otherwise, in whole or in part. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ApiParameters implements OASFilter {

    private static final Map<String, Parameter> BY_NAME = Map.of(
            WindowParameters.FROM,
            text(WindowParameters.FROM_DESCRIPTION).example("2026-10-22T00:00:00Z"),
            WindowParameters.TO,
            text(WindowParameters.TO_DESCRIPTION).example("2026-11-21"),
            RangeParameter.NAME,
            parameter(RangeParameter.DESCRIPTION, string().pattern(RangeParameter.PATTERN)),
            CommunityParameter.NAME,
            texts(CommunityParameter.DESCRIPTION),
            ServiceParameter.NAME,
            texts(ServiceParameter.DESCRIPTION),
            NarrowingParameters.LANGUAGE,
            texts(NarrowingParameters.LANGUAGE_DESCRIPTION),
            TimezoneParameter.NAME,
            parameter(TimezoneParameter.DESCRIPTION, string().defaultValue("UTC")),
            VersionParameter.NAME,
            parameter(
                    VersionParameter.DESCRIPTION,
                    OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.INTEGER))
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(MetricReference.LARGEST_VERSION))));

    @Override
    public Parameter filterParameter(Parameter parameter) {
        var shared = BY_NAME.get(parameter.getName());
        if (shared != null && parameter.getDescription() == null) {
            parameter.description(shared.getDescription()).example(shared.getExample());
        }
        if (shared != null && parameter.getSchema() == null) {
            parameter.schema(shared.getSchema());
        }
        return parameter;
    }

    private static Parameter text(String description) {
        return parameter(description, string());
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
