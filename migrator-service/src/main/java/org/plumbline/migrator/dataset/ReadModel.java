package org.plumbline.migrator.dataset;

import java.util.List;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/**
 * A dataset as the target database keeps it, in schema {@code bi}: a definition over the base tables, a materialized view, and
 * a table beside it whose rows stand for some of the view's.
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

    /** Those that are published together. */
    public static List<ReadModel> publishedAs(String publication) {
        return Datasets.publishedAs(publication).stream().map(ReadModel::of).toList();
    }

    /** Of those that are published together, the one with a row for each fact. */
    public static ReadModel ofFacts(String publication) {
        return Datasets.named(publication)
                .map(ReadModel::of)
                .orElseThrow(() -> new IllegalArgumentException("no publication " + publication));
    }

    public String name() {
        return dataset.name();
    }

    /** Its column that tells its rows apart; not null. */
    public String rowKey() {
        return dataset.columns().getFirst().name();
    }

    /** The view that computes its rows from the base tables as they are. */
    public String live() {
        return "bi.%s_live".formatted(name());
    }

    /** The view of what is published, whoever asks. */
    public String published() {
        return "bi.%s_published".formatted(name());
    }

    /** The table beside the materialized view. */
    public String side() {
        return "bi.%s_side".formatted(name());
    }

    /**
     * Its live or published rows that belong to some facts, as a query in parentheses.
     *
     * @param relation {@link #live} or {@link #published}, or another with its columns
     * @param keys a relation that has these facts' keys as {@code fact_key}
     */
    public String byKey(String relation, String keys) {
        return byKey(relation, factKey, keys);
    }

    /** The same of any relation, by one of its columns. */
    public static String byKey(String relation, String column, String keys) {
        return SqlFile.read("dataset/by_key.sql")
                .replace("{keys}", keys)
                .replace("{relation}", relation)
                .replace("{key}", column);
    }

    /** A statement about a read model, with what it leaves open filled in for this one. */
    public String fill(String sql) {
        return sql.replace("{read_model}", name())
                .replace("{publication}", dataset.publication())
                .replace("{view}", "bi." + materializedView)
                .replace("{side}", side())
                .replace("{live}", live())
                .replace("{published}", published())
                .replace("{row_key}", rowKey())
                .replace("{fact_key}", factKey);
    }
}
