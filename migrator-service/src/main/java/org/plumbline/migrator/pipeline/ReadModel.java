package org.plumbline.migrator.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.sql.SqlFiles;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/**
 * A dataset in schema {@code bi} of the target database: a view over the base tables that defines it, a materialized
 * view, and a delta table whose rows replace some of the materialized view's.
 *
 * @param materializedView its name
 * @param factKey its column with the key of the publication's fact that a row belongs to
 */
public record ReadModel(Dataset dataset, String materializedView, String factKey) {

    private static final List<ReadModel> ALL = List.of(
            new ReadModel(Datasets.SUBMISSION_FACTS, "mv_submission_facts", "submission_id"),
            new ReadModel(Datasets.REPORT_FACTS, "mv_report_facts", "submission_id"),
            new ReadModel(Datasets.APPLICATION_SUMMARY, "application_summary_mv", "application_id"));

    public static ReadModel of(Dataset dataset) {
        return ALL.stream()
                .filter(readModel -> readModel.dataset().equals(dataset))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no read model of " + dataset.name()));
    }

    /** Returns the read models that are published together. */
    public static List<ReadModel> publishedAs(String publication) {
        return Datasets.publishedAs(publication).stream().map(ReadModel::of).toList();
    }

    /** Returns the read model of a publication that has a row for each fact. */
    public static ReadModel ofFacts(String publication) {
        return Datasets.named(publication)
                .map(ReadModel::of)
                .orElseThrow(() -> new IllegalArgumentException("no publication " + publication));
    }

    public String name() {
        return dataset.name();
    }

    /** Its unique column; not null. */
    public String rowKey() {
        return dataset.columns().getFirst().name();
    }

    public String view() {
        return "bi." + materializedView;
    }

    /** The view that computes its rows from the current base tables. */
    public String live() {
        return "bi.%s_live".formatted(name());
    }

    /** The view of what is published, without scope. */
    public String published() {
        return "bi.%s_published".formatted(name());
    }

    /** Its delta table: rows published since the last refresh, which replace the materialized view's. */
    public String delta() {
        return "bi.%s_delta".formatted(name());
    }

    /**
     * Returns its live or published rows of some facts, as a query in parentheses.
     *
     * @param relation {@link #live}, {@link #published} or another relation with the same columns
     * @param keys a relation that has these facts' keys as {@code fact_key}
     */
    public String byKey(String relation, String keys) {
        return byKey(relation, factKey, keys);
    }

    /** Does the same if there are keys; otherwise returns the relation itself, for all facts. */
    public String rows(String relation, Optional<String> keys) {
        return keys.map(it -> byKey(relation, it)).orElse(relation);
    }

    /** Returns the rows of any relation, by one of its columns, as a query in parentheses. */
    public static String byKey(String relation, String column, String keys) {
        return SqlFiles.statement("readmodel.by_key", Map.of("keys", keys, "relation", relation, "key", column));
    }

    /** The parts of statements that differ between read models. */
    public Map<String, String> parts() {
        return Map.of(
                "read_model", name(),
                "publication", dataset.publication(),
                "view", view(),
                "delta", delta(),
                "live", live(),
                "published", published(),
                "row_key", rowKey(),
                "fact_key", factKey);
    }
}
