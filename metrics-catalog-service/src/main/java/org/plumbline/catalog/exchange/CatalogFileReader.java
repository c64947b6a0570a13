package org.plumbline.catalog.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.catalog.metric.Origin;
import org.plumbline.catalog.metric.VersionStatus;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;
import org.plumbline.service.document.Documents;

/** Reads the versions of a file; their definitions are checked during the import. */
final class CatalogFileReader {

    private static final int MOST_METRICS = 20_000;
    private static final int MOST_VERSIONS = 10_000;

    private CatalogFileReader() {}

    record Entry(Node at, String key, Origin origin, int version, VersionStatus status) {

        Node definition() {
            return at.get("definition");
        }
    }

    /** The versions in file order. */
    static List<Entry> read(Node document) {
        return Documents.read(document, file -> {
            file.integer("catalog", CatalogDocument.FORM, CatalogDocument.FORM);
            var keys = new HashSet<String>();
            var metrics = file.objects("metrics", 0, MOST_METRICS, metric -> versions(metric, keys));
            file.end();
            return metrics.stream().flatMap(List::stream).toList();
        });
    }

    private static List<Entry> versions(Fields metric, Set<String> keys) {
        var key = metric.text("key", DefinitionReader.LONGEST_KEY);
        if (key != null && !keys.add(key)) {
            metric.refuse("key", "is given twice: '%s'".formatted(key));
        }
        var origin = metric.oneOf("origin", Origin.class);
        var versions = metric.objects("versions", 1, MOST_VERSIONS, entry -> version(entry, key, origin));
        metric.end();
        refuseDisorder(metric, versions);
        return versions;
    }

    private static Entry version(Fields entry, String key, Origin origin) {
        var number = entry.integer("version", 1, MOST_VERSIONS);
        var status = entry.oneOf("status", VersionStatus.class);
        var definition = entry.something("definition");
        if (key != null
                && definition != null
                && definition.value() instanceof Map<?, ?> fields
                && !key.equals(fields.get("key"))) {
            entry.violations().add(definition.get("key"), "differs from the metric's key '%s'".formatted(key));
        }
        entry.end();
        return number == null || status == null || definition == null
                ? null
                : new Entry(entry.node(), key, origin, number, status);
    }

    private static void refuseDisorder(Fields metric, List<Entry> versions) {
        for (var place = 1; place < versions.size(); place++) {
            if (versions.get(place).version() <= versions.get(place - 1).version()) {
                metric.violations().add(versions.get(place).at().get("version"), "does not follow the previous one");
            }
        }
        var published = versions.stream()
                .filter(version -> version.status() == VersionStatus.PUBLISHED)
                .count();
        if (published > 1) {
            metric.refuse("versions", "has %d published versions; a metric has at most one".formatted(published));
        }
    }
}
