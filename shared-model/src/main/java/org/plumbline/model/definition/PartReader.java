package org.plumbline.model.definition;

import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.tree.Fields;

/** Reads which versions of other metrics a composition is made of. */
final class PartReader {

    private static final int DEEPEST = 5;

    private final String key;
    private final KnownMetrics metrics;

    /** @param key of the metric that is read; null where it has none */
    PartReader(String key, KnownMetrics metrics) {
        this.key = key;
        this.metrics = metrics;
    }

    /** A version, and what it is. */
    record Part(MetricReference reference, Metric metric) {}

    /** The part, or null where there is none such, or it must not be one. */
    Part read(Fields fields) {
        var name = fields.text("metric", DefinitionReader.LONGEST_KEY);
        var version = version(fields, name);
        fields.end();
        if (name == null) {
            return null;
        }
        if (name.equals(key)) {
            fields.refuse("metric", "makes a cycle: %s → %s".formatted(key, key));
            return null;
        }
        return version == null ? null : part(fields, new MetricReference(name, version));
    }

    private Integer version(Fields fields, String name) {
        if (!fields.has("version") && name != null && metrics.published(name).isPresent()) {
            fields.refuse(
                    "version",
                    "is missing; the published version of '%s' is %d"
                            .formatted(name, metrics.published(name).getAsInt()));
            return null;
        }
        return fields.integer("version", 1, MetricReference.LARGEST_VERSION);
    }

    private Part part(Fields fields, MetricReference reference) {
        var metric = metrics.version(reference);
        if (metric.isEmpty()) {
            refuseUnknown(fields, reference);
            return null;
        }
        var trouble = trouble(reference, key + " → " + reference.metric(), 1);
        if (trouble != null) {
            fields.refuse("metric", trouble);
            return null;
        }
        return new Part(reference, metric.get());
    }

    private void refuseUnknown(Fields fields, MetricReference reference) {
        var keys = metrics.keys();
        if (keys.contains(reference.metric())) {
            fields.refuse(
                    "version",
                    "is not a version of '%s' that has been published and fits the datasets: %d"
                            .formatted(reference.metric(), reference.version()));
        } else {
            fields.unknown("metric", "is not a metric", keys);
        }
    }

    /** What is wrong with what a part is made of itself; null where nothing is. */
    private String trouble(MetricReference reference, String chain, int depth) {
        if (reference.metric().equals(key)) {
            return "makes a cycle: " + chain;
        }
        if (depth > DEEPEST) {
            return "is made of metrics that are made of others, more than %d deep: %s".formatted(DEEPEST, chain);
        }
        return metrics.version(reference).stream()
                .flatMap(metric -> metric.parts().stream())
                .map(part -> trouble(part, chain + " → " + part.metric(), depth + 1))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }
}
