package org.plumbline.catalog.comparison;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.tree.Fields;

/**
 * What bi-service has computed of a version.
 *
 * @param byPlatform null where that was not asked for
 */
record Reading(Version version, BiAnswer whole, BiAnswer byPlatform) {

    private static final String VALUE = "value";

    Stream<BiAnswer> answers() {
        return Stream.concat(Stream.of(whole), Stream.ofNullable(byPlatform));
    }

    Publication publication() {
        return whole.publication();
    }

    MetricImpact.Side side() {
        // Of a whole there is one row, also over nothing.
        var row = whole.rows().getFirst();
        return new MetricImpact.Side(
                version.stored().version(),
                whole.number(row, VALUE),
                whole.number(row, "numerator"),
                whole.number(row, "denominator"),
                Fields.written(version.metric().format()),
                version.metric().format().unit().orElse(null));
    }

    /** The values of platforms that have rows; null stands for the platform of rows that have none. */
    Map<String, BigDecimal> valuesByPlatform() {
        var answer = byPlatform;
        var values = new LinkedHashMap<String, BigDecimal>();
        answer.rows()
                .forEach(row -> values.put(answer.text(row, Version.PLATFORM.written()), answer.number(row, VALUE)));
        return values;
    }

    /** Its value for a platform of which it has no row; null where that is none. */
    BigDecimal ofNothing() {
        return version.metric() instanceof MetricDefinition.Simple simple
                ? simple.measure().ofNothing()
                : null;
    }
}
