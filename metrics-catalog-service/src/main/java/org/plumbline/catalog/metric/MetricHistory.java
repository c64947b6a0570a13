package org.plumbline.catalog.metric;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of what happened to a metric, the latest first.
 *
 * @param page counted from 0
 * @param total how much has happened
 */
@Schema(requiredProperties = {"items", "page", "size", "total"})
public record MetricHistory(List<MetricEvent> items, int page, int size, int total) {}
