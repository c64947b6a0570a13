package org.plumbline.bi.explain;

import java.util.Arrays;
import java.util.Locale;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricFormula;
import org.plumbline.model.takedown.TakedownSource;

/** Says what a metric means, from its definition. */
final class Definitions {

    private Definitions() {}

    static Explanation.Definition of(MetricDefinition definition) {
        var header = definition.header();
        return new Explanation.Definition(
                header.key(),
                header.title(),
                header.description(),
                header.dataset(),
                header.timeColumn(),
                header.format().name().toLowerCase(Locale.ROOT),
                MetricFormula.of(definition),
                Arrays.stream(TakedownSource.values())
                        .map(source ->
                                new Explanation.TakedownBranch(source.id(), source.column(), source.description()))
                        .toList());
    }
}
