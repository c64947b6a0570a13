package org.plumbline.bi.overview;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.Kpi;

/** Describes each KPI in the OpenAPI document by its definition, so that they cannot disagree. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class KpiDescriptions implements OASFilter {

    private static final String SCHEMA = "Kpis";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var properties = document.getComponents().getSchemas().get(SCHEMA).getProperties();
        for (var kpi : Kpi.values()) {
            describe(properties.get(kpi.apiName()), kpi);
        }
    }

    private static void describe(Schema property, Kpi kpi) {
        var definition = kpi.definition();
        property.setTitle(definition.title());
        property.setDescription(definition.description() + unit(definition.format()) + ". Placed in the window by `"
                + definition.timeColumn() + "`");
    }

    private static String unit(Format format) {
        return switch (format) {
            case INTEGER, NUMBER -> "";
            case PERCENT -> " (a share from 0 to 1)";
            case HOURS -> " (hours)";
        };
    }
}
