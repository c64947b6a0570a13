package org.plumbline.catalog.metric;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of metrics, each as its published version, or its latest where none is published.
 *
 * @param page counted from 0
 * @param total how many metrics match on all pages
 */
@Schema(requiredProperties = {"items", "page", "size", "total"})
public record MetricPage(List<MetricVersion> items, int page, int size, int total) {}
