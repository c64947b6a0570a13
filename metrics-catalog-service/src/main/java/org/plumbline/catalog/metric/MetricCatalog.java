package org.plumbline.catalog.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;

/** Reads metrics. Each public method is one transaction. */
@ApplicationScoped
public class MetricCatalog {

    private final MetricRepository metrics;
    private final MetricJournal journal;

    MetricCatalog(MetricRepository metrics, MetricJournal journal) {
        this.metrics = metrics;
        this.journal = journal;
    }

    @Transactional
    MetricRepository.Found list(MetricQuery query) {
        return metrics.list(query);
    }

    /** The published version, or the latest where none is published. */
    @Transactional
    public StoredVersion read(String key) {
        return metrics.current(key).orElseThrow(() -> unknown(key));
    }

    /** Every version, the latest first. */
    @Transactional
    List<StoredVersion> versions(String key) {
        var versions = metrics.versions(key);
        if (versions.isEmpty()) {
            throw unknown(key);
        }
        return versions;
    }

    @Transactional
    public StoredVersion version(String key, int number) {
        return metrics.version(key, number).orElseThrow(() -> {
            read(key);
            return noSuchVersion(key, number);
        });
    }

    @Transactional
    MetricHistory history(String key, int page, int size) {
        read(key);
        return new MetricHistory(journal.read(key, page, size), page, size, journal.count(key));
    }

    Failure.NotFound unknown(String key) {
        return new Failure.NotFound(
                "metric-not-found", "There is no metric '%s'%s".formatted(key, NearestNames.hint(key, metrics.keys())));
    }

    static Failure.NotFound noSuchVersion(String key, int number) {
        return new Failure.NotFound("metric-version-not-found", "Metric '%s' has no version %d".formatted(key, number));
    }
}
