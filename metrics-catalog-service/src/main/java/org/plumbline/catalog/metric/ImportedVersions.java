package org.plumbline.catalog.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.plumbline.catalog.metric.MetricEvent.Action;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Parsed;

/** Imports versions that were written elsewhere, one by one, in the transaction of the caller. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ImportedVersions {

    private final MetricRepository metrics;
    private final MetricJournal journal;
    private final CatalogedMetrics cataloged;
    private final MetricEditor editor;
    private final MetricPublisher publisher;
    private final Clock clock;

    ImportedVersions(
            MetricRepository metrics,
            MetricJournal journal,
            CatalogedMetrics cataloged,
            MetricEditor editor,
            MetricPublisher publisher,
            Clock clock) {
        this.metrics = metrics;
        this.journal = journal;
        this.cataloged = cataloged;
        this.editor = editor;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * What a definition is by the datasets and metrics that are there now.
     *
     * @param promised drafts that it may be made of, as if they were published
     */
    public Parsed<Metric> parse(Node definition, Set<MetricReference> promised) {
        return cataloged.with(promised).parse(definition);
    }

    /** Where a metric comes from, which nobody else changes until the transaction ends; empty where there is none. */
    public Optional<Origin> lock(String key) {
        return metrics.lock(key).map(MetricState::origin);
    }

    public Optional<StoredVersion> version(String key, int number) {
        return metrics.version(key, number);
    }

    public int latest(String key) {
        return metrics.latest(key);
    }

    /** A draft of a metric, which is made where it is not there yet. */
    public StoredVersion draft(Metric metric, int version, String author, Set<MetricReference> promised) {
        metrics.insertMetric(metric.key(), Origin.CUSTOM);
        return editor.draft(metric, version, author, cataloged.with(promised).datasets(metric));
    }

    /** Publishes a draft; false where somebody else has to. */
    public boolean publish(StoredVersion draft, String publisherName, String reason) {
        if (publisher.isHeldBack(draft, publisherName)) {
            return false;
        }
        publisher.move(draft, publisherName, reason);
        return true;
    }

    public void deprecate(StoredVersion published, String actor, String reason) {
        metrics.deprecatePublished(published.key());
        journal.write(
                published.key(),
                new MetricEvent(published.version(), Action.DEPRECATED, actor, clock.instant(), reason));
    }
}
