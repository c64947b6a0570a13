package org.plumbline.catalog.comparison;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.tree.Fields;

/**
 * The values of a version computed by bi-service.
 *
 * @param byPlatform null if not requested
 */
record VersionValues(Version version, BiAnswer whole, BiAnswer byPlatform) {

    private static final String VALUE = "value";

    Stream<BiAnswer> answers() {
        return Stream.concat(Stream.of(whole), Stream.ofNullable(byPlatform));
    }

    Publication publication() {
        return whole.publication();
    }

    MetricImpact.Side side() {
        // A total always has one row.
        var row = whole.rows().getFirst();
        return new MetricImpact.Side(
                version.stored().version(),
                whole.number(row, VALUE),
                whole.number(row, "numerator"),
                whole.number(row, "denominator"),
                Fields.written(version.metric().format()),
                version.metric().format().unit().orElse(null));
    }

    /** The values by platform; null is the key of rows without a platform. */
    Map<String, BigDecimal> valuesByPlatform() {
        var answer = byPlatform;
        var values = new LinkedHashMap<String, BigDecimal>();
        answer.rows()
                .forEach(row -> values.put(answer.text(row, Version.PLATFORM.written()), answer.number(row, VALUE)));
        return values;
    }

    /** The value for a platform without rows; null if there is none. */
    BigDecimal ofNothing() {
        return version.metric() instanceof MetricDefinition.Simple simple
                ? simple.measure().ofNothing()
                : null;
    }
}
