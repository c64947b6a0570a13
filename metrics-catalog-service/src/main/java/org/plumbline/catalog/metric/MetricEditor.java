package org.plumbline.catalog.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.plumbline.catalog.metric.MetricEvent.Action;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.tree.Node;
import org.plumbline.service.failure.Failure;

/** Writes drafts. A metric that is written to is locked until the transaction ends. */
@ApplicationScoped
public class MetricEditor {

    private final MetricRepository metrics;
    private final CatalogedMetrics cataloged;
    private final MetricCatalog catalog;
    private final MetricViews views;
    private final Clock clock;

    MetricEditor(
            MetricRepository metrics,
            CatalogedMetrics cataloged,
            MetricCatalog catalog,
            MetricViews views,
            Clock clock) {
        this.metrics = metrics;
        this.cataloged = cataloged;
        this.catalog = catalog;
        this.views = views;
        this.clock = clock;
    }

    /** Checks a definition and returns its canonical form; stores nothing. */
    @Transactional
    DefinitionDocument validate(Node definition) {
        return views.document(views.definition(cataloged.read(definition)));
    }

    /** Creates a metric with this definition as the draft of version 1. */
    @Transactional
    StoredVersion create(Node definition, String author) {
        metrics.shareCatalog();
        refuseKeyThatDiffersByCaseOnly(definition);
        var metric = cataloged.read(definition);
        var key = metric.key();
        if (!metrics.insertMetric(key, Origin.CUSTOM)) {
            throw taken(key);
        }
        return draft(metric, 1, author);
    }

    @Transactional
    StoredVersion revise(String key, Node definition, Change change) {
        var state = lockCustom(key);
        var metric = cataloged.read(definition);
        if (!metric.key().equals(key)) {
            throw new Failure.InvalidInput("key", "differs from the metric's key '%s'".formatted(key));
        }
        change.on().check(state.tag());
        return draft(metric, metrics.latest(key) + 1, change.actor());
    }

    /** Locks a custom metric; refuses the suite's own, which follow its releases. Call it first in a transaction. */
    MetricRepository.State lockCustom(String key) {
        metrics.shareCatalog();
        var state = metrics.lock(key).orElseThrow(() -> catalog.unknown(key));
        if (state.origin() == Origin.BUILT_IN) {
            throw new Failure.Conflict(
                    "metric-built-in",
                    "Metric '%s' comes with the suite and follows its releases; define one of your own".formatted(key));
        }
        return state;
    }

    StoredVersion draft(Metric metric, int version, String author) {
        return draft(metric, version, author, cataloged.datasets(metric, Set.of()));
    }

    /** Adds a draft, and the metric if it is new. The draft may use others that are about to be published. */
    public StoredVersion draftImported(Metric metric, int version, String author, Set<MetricReference> promised) {
        metrics.insertMetric(metric.key(), Origin.CUSTOM);
        return draft(metric, version, author, cataloged.datasets(metric, promised));
    }

    private StoredVersion draft(Metric metric, int version, String author, Collection<String> datasets) {
        var now = clock.instant();
        metrics.insertDraft(metric.key(), version, views.definition(metric), datasets, author, now);
        MetricEventEntity.write(metric.key(), new MetricEvent(version, Action.DRAFTED, author, now, null));
        return metrics.version(metric.key(), version)
                .orElseThrow(() -> new IllegalStateException("the written draft is missing"));
    }

    private void refuseKeyThatDiffersByCaseOnly(Node definition) {
        var key = definition.get("key").text();
        if (key != null && key.length() <= DefinitionReader.LONGEST_KEY) {
            var lower = key.toLowerCase(Locale.ROOT);
            if (!lower.equals(key) && metrics.current(lower).isPresent()) {
                throw taken(lower);
            }
        }
    }

    private static Failure.Conflict taken(String key) {
        return new Failure.Conflict(
                "metric-key-taken",
                "There is already a metric '%s'; keys are compared ignoring letter case".formatted(key));
    }
}
