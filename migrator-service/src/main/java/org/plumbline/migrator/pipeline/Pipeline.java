package org.plumbline.migrator.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.model.tree.Node;

/**
 * Entities that are migrated together, defined by a YAML file.
 *
 * @param name as in {@code POST /api/v1/runs}
 * @param source the legacy database, as in {@code plumbline.sources}
 * @param quarantineLimit the share of all its rows, 0 to 1, that may be in quarantine for a run to publish
 * @param entities in dependency order: an entity comes after those that it refers to
 * @param publishes the datasets that a run of it publishes
 * @param referenceQueries by dataset, the SQL that returns the dataset's expected content from the legacy database
 * @param checks the checks that decide on a publication, in execution order
 * @param origin the file that defines it: built-in, or in the operator's folder
 * @param document the content of this file
 */
public record Pipeline(
        String name,
        String source,
        BigDecimal quarantineLimit,
        List<Entity> entities,
        List<String> publishes,
        Map<String, String> referenceQueries,
        List<CheckChoice> checks,
        String origin,
        Node document) {

    private static final BigDecimal DEFAULT_QUARANTINE_LIMIT = new BigDecimal("0.05");

    /**
     * A pipeline's choice of a check.
     *
     * @param severity {@code critical} or {@code warning}; null for the check's own
     * @param tolerance a number of rows, or a share such as {@code 0.5 %}; null for the check's own
     */
    public record CheckChoice(String id, String severity, String tolerance) {
        public CheckChoice(String id, String severity) {
            this(id, severity, null);
        }

        static CheckChoice of(Node check) {
            if (check.isText()) {
                return new CheckChoice(check.text(), null);
            }
            var tolerance = check.get("tolerance");
            return new CheckChoice(
                    check.get("check").text(),
                    check.get("severity").text(),
                    tolerance.isMissing() ? null : String.valueOf(tolerance.value()));
        }
    }

    public List<String> entityNames() {
        return entities.stream().map(Entity::name).toList();
    }

    public Optional<Entity> entity(String entityName) {
        return entities.stream()
                .filter(entity -> entity.name().equals(entityName))
                .findFirst();
    }

    static Pipeline of(PipelineFile file) {
        var document = file.document();
        var limit = document.get("quarantine-limit");
        return new Pipeline(
                document.get("pipeline").text(),
                document.get("source").text(),
                limit.isMissing() ? DEFAULT_QUARANTINE_LIMIT : (BigDecimal) limit.value(),
                document.get("entities").items().stream().map(Entity::of).toList(),
                document.get("publishes").texts(),
                document.get("reference-queries").members().stream()
                        .collect(Collectors.toUnmodifiableMap(Node::name, query -> file.referenceQuery(query.text())
                                .orElseThrow())),
                document.get("checks").items().stream().map(CheckChoice::of).toList(),
                file.origin(),
                document);
    }
}
