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
import org.plumbline.catalog.metric.CatalogIntake;
import org.plumbline.catalog.metric.Change;
import org.plumbline.catalog.metric.MetricRepository;
import org.plumbline.catalog.metric.MetricViews;
import org.plumbline.catalog.metric.StoredVersion;
import org.plumbline.catalog.metric.Tagged;

/** Gives the whole catalog, and takes one in. Each public method is one transaction. */
@ApplicationScoped
public class CatalogExchange {

    private final MetricRepository metrics;
    private final MetricViews views;
    private final CatalogIntake intake;

    CatalogExchange(MetricRepository metrics, MetricViews views, CatalogIntake intake) {
        this.metrics = metrics;
        this.views = views;
        this.intake = intake;
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
     * Brings the catalog to what a file says of the metrics that it names; others stay as they are. A file that says what
     * is there changes nothing.
     *
     * @param isDryRun whether all of it is undone in the end
     * @throws org.plumbline.service.failure.Failure.InvalidInput naming every version that cannot be taken in; then none is
     */
    @Transactional
    CatalogImport take(List<FileEntry> file, String reason, Change change, boolean isDryRun) {
        metrics.lockCatalog();
        change.on().check(tag(metrics.all()));
        var taking = new Taking(intake, views, reason, change.actor());
        taking.take(file);
        if (isDryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new CatalogImport(taking.changes(), taking.unchanged(), isDryRun);
    }

    private static EntityTag tag(List<StoredVersion> versions) {
        return Tagged.of(versions.stream()
                .map(version -> version.tag().getValue())
                .distinct()
                .toList());
    }
}
