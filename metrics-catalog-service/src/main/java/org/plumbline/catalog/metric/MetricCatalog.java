package org.plumbline.catalog.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.catalog.metric.DefinitionDocument.ReferenceDocument;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;

/** Reads metrics. Each public method is one transaction. */
@ApplicationScoped
public class MetricCatalog {

    private final MetricRepository metrics;
    private final MetricViews views;

    MetricCatalog(MetricRepository metrics, MetricViews views) {
        this.metrics = metrics;
        this.views = views;
    }

    @Transactional
    MetricRepository.Found list(MetricQuery query) {
        return metrics.list(query);
    }

    /** The published version, or the latest if none is published. */
    @Transactional
    public StoredVersion read(String key) {
        return metrics.current(key).orElseThrow(() -> unknown(key));
    }

    /** The published version; empty if there is none. */
    @Transactional
    public Optional<StoredVersion> published(String key) {
        return metrics.current(key).filter(version -> version.status() == VersionStatus.PUBLISHED);
    }

    /** Published metrics that use this one. */
    @Transactional
    public List<MetricUse> uses(String key) {
        return metrics.published().stream()
                .flatMap(made -> references(views.document(made.definition()))
                        .filter(reference -> reference.metric().equals(key))
                        .map(reference -> new MetricUse(made.key(), made.version(), reference.version())))
                .distinct()
                .toList();
    }

    /** Every version, latest first. */
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
    MetricEvent.Page history(String key, int page, int size) {
        read(key);
        return MetricEventEntity.page(key, page, size);
    }

    /** The versions that a definition names, in its order. */
    private static Stream<ReferenceDocument> references(DefinitionDocument definition) {
        return Stream.concat(
                Stream.ofNullable(definition.metric()),
                Stream.ofNullable(definition.operands()).flatMap(List::stream));
    }

    Failure.NotFound unknown(String key) {
        return new Failure.NotFound(
                "metric-not-found", "There is no metric '%s'%s".formatted(key, NearestNames.hint(key, metrics.keys())));
    }

    static Failure.NotFound noSuchVersion(String key, int number) {
        return new Failure.NotFound("metric-version-not-found", "Metric '%s' has no version %d".formatted(key, number));
    }
}
