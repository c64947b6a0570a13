package org.plumbline.catalog.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.catalog.exchange.CatalogImport.ImportedVersion;
import org.plumbline.catalog.exchange.CatalogImport.Kind;
import org.plumbline.catalog.metric.CatalogedMetrics;
import org.plumbline.catalog.metric.MetricEditor;
import org.plumbline.catalog.metric.MetricPublisher;
import org.plumbline.catalog.metric.MetricRepository;
import org.plumbline.catalog.metric.Origin;
import org.plumbline.catalog.metric.StoredVersion;
import org.plumbline.catalog.metric.VersionStatus;
import org.plumbline.model.definition.DefinitionWriter;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Parsed;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;

/**
 * Imports the versions of one file. Versions that use others are imported after them, regardless of the file's order: a
 * version that cannot be read yet is retried while progress is made. A version held back for another person to publish
 * counts as published for versions that use it; these are held back as well, because the file is one change.
 */
final class FileImport {

    private final MetricRepository metrics;
    private final CatalogedMetrics cataloged;
    private final MetricEditor editor;
    private final MetricPublisher publisher;
    private final String reason;
    private final String actor;
    private final List<ImportedVersion> changes = new ArrayList<>();
    private final Set<MetricReference> heldBack = new HashSet<>();
    private final List<Violation> refused = new ArrayList<>();
    private int unchanged;

    FileImport(
            MetricRepository metrics,
            CatalogedMetrics cataloged,
            MetricEditor editor,
            MetricPublisher publisher,
            String reason,
            String actor) {
        this.metrics = metrics;
        this.cataloged = cataloged;
        this.editor = editor;
        this.publisher = publisher;
        this.reason = reason;
        this.actor = actor;
    }

    /** @throws Failure.InvalidInput naming every version that cannot be imported */
    CatalogImport run(List<CatalogFileReader.Entry> file, boolean isDryRun) {
        var remaining = file;
        var before = file.size() + 1;
        while (!remaining.isEmpty() && remaining.size() < before) {
            before = remaining.size();
            remaining = round(remaining);
        }
        if (!refused.isEmpty()) {
            throw new Failure.InvalidInput(refused);
        }
        return new CatalogImport(List.copyOf(changes), unchanged, isDryRun);
    }

    /** Versions that could not be imported. */
    private List<CatalogFileReader.Entry> round(List<CatalogFileReader.Entry> entries) {
        var left = new ArrayList<CatalogFileReader.Entry>();
        var waiting = new HashSet<String>();
        refused.clear();
        for (var entry : entries) {
            var violations = waiting.contains(entry.key()) ? List.<Violation>of() : violations(entry);
            if (waiting.contains(entry.key()) || !violations.isEmpty()) {
                // Versions of a metric are imported in order.
                waiting.add(entry.key());
                left.add(entry);
            }
            refused.addAll(violations);
        }
        return left;
    }

    /** Why a version cannot be imported; empty if it has been imported. */
    private List<Violation> violations(CatalogFileReader.Entry entry) {
        var origin =
                metrics.lock(entry.key()).map(MetricRepository.State::origin).orElse(entry.origin());
        if (origin != entry.origin()) {
            return List.of(entry.at()
                    .violation("is %s, but '%s' is %s here"
                            .formatted(Fields.written(entry.origin()), entry.key(), Fields.written(origin))));
        }
        if (origin == Origin.BUILT_IN) {
            // The suite itself provides these in every catalog.
            unchanged++;
            return List.of();
        }
        var parsed = cataloged.parse(entry.definition(), heldBack);
        var stored = metrics.version(entry.key(), entry.version());
        if (stored.isPresent()) {
            return follow(entry, stored.get(), parsed);
        }
        if (parsed.isRefused()) {
            return parsed.violations();
        }
        var next = metrics.latest(entry.key()) + 1;
        if (entry.version() != next) {
            return List.of(entry.at().get("version").violation("skips version %d".formatted(next)));
        }
        var draft = editor.draftImported(parsed.value(), entry.version(), actor, heldBack);
        changed(draft, Kind.DRAFTED);
        move(draft, entry.status());
        return List.of();
    }

    private List<Violation> follow(CatalogFileReader.Entry entry, StoredVersion stored, Parsed<Metric> parsed) {
        if (!saysTheSame(entry, stored, parsed)) {
            return List.of(entry.definition()
                    .violation("differs from the existing one; a version never changes, so add a new one"));
        }
        var from = stored.status();
        var to = entry.status();
        if (from.compareTo(to) > 0) {
            return List.of(entry.at()
                    .get("status")
                    .violation("is %s, but is already %s here and never goes back"
                            .formatted(Fields.written(to), Fields.written(from))));
        }
        if (from == VersionStatus.DRAFT && to != from && parsed.isRefused()) {
            return parsed.violations();
        }
        if (from == to) {
            unchanged++;
        } else {
            move(stored, to);
        }
        return List.of();
    }

    private boolean saysTheSame(CatalogFileReader.Entry entry, StoredVersion stored, Parsed<Metric> parsed) {
        var there = stored.tree().value();
        // A definition that is refused now was valid for older datasets.
        return there.equals(parsed.isRefused() ? entry.definition().value() : DefinitionWriter.tree(parsed.value()));
    }

    private void move(StoredVersion version, VersionStatus to) {
        if (to == VersionStatus.DRAFT) {
            return;
        }
        if (version.status() == VersionStatus.DRAFT && publisher.isHeldBack(version, actor)) {
            heldBack.add(new MetricReference(version.key(), version.version()));
            changed(version, Kind.HELD_BACK);
        } else if (to == VersionStatus.PUBLISHED) {
            publisher.move(version, actor, reason);
            changed(version, Kind.PUBLISHED);
        } else {
            // Not published first, because that would deprecate the version that is published now.
            publisher.deprecate(version, actor, reason);
            changed(version, Kind.DEPRECATED);
        }
    }

    private void changed(StoredVersion version, Kind kind) {
        changes.add(new ImportedVersion(version.key(), version.version(), kind));
    }
}
