package org.plumbline.model.metric;

/** The kinds of metrics, as the field {@code type} of a definition names them. */
public enum MetricKind {
    SIMPLE,
    RATIO,
    DERIVED,
    CUMULATIVE,
    COMPARISON;

    public static MetricKind of(Metric metric) {
        return switch (metric) {
            case MetricDefinition.Simple _ -> SIMPLE;
            case MetricDefinition.Ratio _ -> RATIO;
            case MetricComposition.Derived _ -> DERIVED;
            case MetricComposition.Cumulative _ -> CUMULATIVE;
            case MetricComposition.Comparison _ -> COMPARISON;
        };
    }
}
