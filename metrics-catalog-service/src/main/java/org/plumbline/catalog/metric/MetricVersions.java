package org.plumbline.catalog.metric;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every version of one metric, the latest first. */
@Schema(requiredProperties = "items")
public record MetricVersions(List<MetricVersion> items) {}
