package org.plumbline.catalog.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;

/** Reads metrics and takes in the suite's own. Each public method is one transaction. */
@ApplicationScoped
public class MetricCatalog {

    private final MetricRepository metrics;
    private final Clock clock;

    MetricCatalog(MetricRepository metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    MetricPage list(MetricQuery query) {
        return new MetricPage(metrics.list(query), query.page(), query.size(), metrics.count(query));
    }

    /** The published version, or the latest where none is published. */
    @Transactional
    MetricVersion read(String key) {
        return metrics.current(key).orElseThrow(() -> unknown(key));
    }

    /** Every version, the latest first. */
    @Transactional
    List<MetricVersion> versions(String key) {
        var versions = metrics.versions(key);
        if (versions.isEmpty()) {
            throw unknown(key);
        }
        return versions;
    }

    @Transactional
    MetricVersion version(String key, int number) {
        return versions(key).stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound(
                        "metric-version-not-found", "Metric '%s' has no version %d".formatted(key, number)));
    }

    /**
     * Brings the suite's own metrics to these definitions: one that is new or has changed is published as its next
     * version, and what was published before is deprecated. Definitions that are the same change nothing.
     */
    @Transactional
    public void publishBuiltIns(List<DefinitionDocument> definitions) {
        metrics.lockForPublication();
        definitions.forEach(this::publishBuiltIn);
    }

    private void publishBuiltIn(DefinitionDocument definition) {
        var key = definition.key();
        var versions = metrics.versions(key);
        var isPublished = versions.stream()
                .anyMatch(version -> version.status() == VersionStatus.PUBLISHED
                        && version.definition().equals(definition));
        if (isPublished) {
            return;
        }
        var now = clock.instant();
        metrics.insertMetric(key, Origin.BUILT_IN);
        metrics.deprecatePublished(key);
        metrics.insertPublished(
                definition, versions.isEmpty() ? 1 : versions.getFirst().version() + 1, now);
    }

    private Failure.NotFound unknown(String key) {
        return new Failure.NotFound(
                "metric-not-found", "There is no metric '%s'%s".formatted(key, NearestNames.hint(key, metrics.keys())));
    }
}
