package org.plumbline.catalog.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.plumbline.catalog.exchange.CatalogDocument.MetricEntry;
import org.plumbline.catalog.exchange.CatalogDocument.VersionEntry;
import org.plumbline.catalog.metric.CatalogedMetrics;
import org.plumbline.catalog.metric.Change;
import org.plumbline.catalog.metric.MetricEditor;
import org.plumbline.catalog.metric.MetricPublisher;
import org.plumbline.catalog.metric.MetricRepository;
import org.plumbline.catalog.metric.MetricViews;
import org.plumbline.catalog.metric.StoredVersion;
import org.plumbline.catalog.metric.Tagged;

/** Exports the whole catalog, and imports files. Each public method is one transaction. */
@ApplicationScoped
public class CatalogExchange {

    private final MetricRepository metrics;
    private final MetricViews views;
    private final CatalogedMetrics cataloged;
    private final MetricEditor editor;
    private final MetricPublisher publisher;

    CatalogExchange(
            MetricRepository metrics,
            MetricViews views,
            CatalogedMetrics cataloged,
            MetricEditor editor,
            MetricPublisher publisher) {
        this.metrics = metrics;
        this.views = views;
        this.cataloged = cataloged;
        this.editor = editor;
        this.publisher = publisher;
    }

    /** The catalog, and the tag of its state. */
    record Exported(CatalogDocument catalog, EntityTag tag) {}

    @Transactional
    Exported export() {
        var byKey = new LinkedHashMap<String, MetricEntry>();
        var all = metrics.all();
        for (var stored : all) {
            byKey.computeIfAbsent(stored.key(), key -> new MetricEntry(key, stored.origin(), new ArrayList<>()))
                    .versions()
                    .add(new VersionEntry(stored.version(), stored.status(), views.document(stored.definition())));
        }
        return new Exported(new CatalogDocument(CatalogDocument.FORM, List.copyOf(byKey.values())), tag(all));
    }

    /**
     * Updates the metrics of a file to the file's content; other metrics stay unchanged. Importing the same file again
     * changes nothing.
     *
     * @param isDryRun whether everything is rolled back at the end
     */
    @Transactional
    CatalogImport importFile(List<CatalogFileReader.Entry> file, String reason, Change change, boolean isDryRun) {
        metrics.lockCatalog();
        change.on().check(tag(metrics.all()));
        var imported =
                new FileImport(metrics, cataloged, editor, publisher, reason, change.actor()).run(file, isDryRun);
        if (isDryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return imported;
    }

    private static EntityTag tag(List<StoredVersion> versions) {
        return Tagged.of(versions.stream()
                .map(version -> version.tag().getValue())
                .distinct()
                .toList());
    }
}
