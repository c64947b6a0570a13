package org.plumbline.catalog.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.catalog.metric.Origin;
import org.plumbline.catalog.metric.VersionStatus;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.json.TreeReading;

/** Reads which versions a file has; what their definitions say is looked at when they are taken in. */
final class CatalogFileReader {

    private static final int MOST_METRICS = 20_000;
    private static final int MOST_VERSIONS = 10_000;

    private CatalogFileReader() {}

    /**
     * The versions, in the order of the file.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput naming everything that is wrong
     */
    static List<FileEntry> read(Object tree) {
        return TreeReading.of(tree, file -> {
            file.integer("catalog", CatalogDocument.FORM, CatalogDocument.FORM);
            var keys = new HashSet<String>();
            return file.list("metrics", 0, MOST_METRICS, (metric, path) -> versions(file, metric, path, keys)).stream()
                    .flatMap(List::stream)
                    .toList();
        });
    }

    private static List<FileEntry> versions(Fields file, Object tree, String path, Set<String> keys) {
        var metric = file.entry(tree, path);
        if (metric == null) {
            return null;
        }
        var key = metric.text("key", DefinitionReader.LONGEST_KEY);
        if (key != null && !keys.add(key)) {
            metric.refuse("key", "is given twice: '%s'".formatted(key));
        }
        var origin = metric.oneOf("origin", Origin.class);
        var versions =
                metric.list("versions", 1, MOST_VERSIONS, (entry, place) -> version(metric, entry, place, key, origin));
        metric.end();
        refuseDisorder(metric, versions);
        return versions;
    }

    private static FileEntry version(Fields metric, Object tree, String path, String key, Origin origin) {
        var entry = metric.entry(tree, path);
        if (entry == null) {
            return null;
        }
        var number = entry.integer("version", 1, MOST_VERSIONS);
        var status = entry.oneOf("status", VersionStatus.class);
        var definition = entry.raw("definition");
        if (key != null && definition instanceof Map<?, ?> fields && !key.equals(fields.get("key"))) {
            entry.refuse("definition.key", "is not that of the metric, which is '%s'".formatted(key));
        }
        entry.end();
        return number == null || status == null || definition == null
                ? null
                : new FileEntry(path, key, origin, number, status, definition);
    }

    private static void refuseDisorder(Fields metric, List<FileEntry> versions) {
        for (var place = 1; place < versions.size(); place++) {
            if (versions.get(place).version() <= versions.get(place - 1).version()) {
                metric.refuse("versions[%d].version".formatted(place), "does not follow the one before");
            }
        }
        var published = versions.stream()
                .filter(version -> version.status() == VersionStatus.PUBLISHED)
                .count();
        if (published > 1) {
            metric.refuse("versions", "has %d that are published; a metric has one at most".formatted(published));
        }
    }
}
