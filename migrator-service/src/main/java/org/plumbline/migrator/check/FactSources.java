package org.plumbline.migrator.check;

import java.util.List;
import java.util.Map;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/**
 * The target rows behind a fact. Comparisons need them to exclude the facts of excluded rows.
 *
 * @param rows the tables of the rows that the fact stands for or depends on, by the fact's column with the row's key;
 *     the columns are not null, and one of them is the read model's fact key
 * @param parts rows that are aggregated in the fact
 * @param name a name that the fact takes from another row; null if there is none
 */
public record FactSources(ReadModel readModel, Map<String, TableName> rows, List<Part> parts, Name name) {

    private static final TableName COMMUNITIES = new TableName("core", "communities");
    private static final TableName SUBMISSIONS = new TableName("core", "submissions");
    private static final TableName REPORTS = new TableName("core", "reports");
    private static final TableName APPLICATIONS = new TableName("recruiting", "job_applications");

    private static final Name COMMUNITY = new Name("community_slug", "community_id", COMMUNITIES);

    private static final List<FactSources> ALL = List.of(
            new FactSources(
                    ReadModel.of(Datasets.SUBMISSION_FACTS),
                    Map.of("submission_id", SUBMISSIONS),
                    List.of(new Part(REPORTS, "report_id", "submission_id", SUBMISSIONS)),
                    COMMUNITY),
            new FactSources(
                    ReadModel.of(Datasets.REPORT_FACTS),
                    Map.of("report_id", REPORTS, "submission_id", SUBMISSIONS),
                    List.of(),
                    COMMUNITY),
            new FactSources(
                    ReadModel.of(Datasets.APPLICATION_SUMMARY),
                    Map.of("application_id", APPLICATIONS),
                    List.of(),
                    null));

    /**
     * Rows of a table that are aggregated in a fact.
     *
     * @param key the table's primary key
     * @param wholeKey the table's column with the key of the row that the fact stands for
     * @param whole that row's table
     */
    public record Part(TableName table, String key, String wholeKey, TableName whole) {}

    /** A column with a name taken from another row; the column {@code key} has that row's key, or null. */
    public record Name(String column, String key, TableName table) {}

    /** The table of the row that the publication's fact stands for. */
    public TableName factTable() {
        return rows.get(readModel.factKey());
    }

    /** Whether a fact stands for, depends on or aggregates rows of a table. */
    public boolean include(TableName table) {
        return rows.containsValue(table)
                || parts.stream().anyMatch(part -> part.table().equals(table));
    }

    /** Whether a change to a row of a table always causes the related facts to be checked. */
    public boolean follow(TableName table) {
        return include(table) || (name != null && name.table().equals(table));
    }

    public static FactSources of(Dataset dataset) {
        return ALL.stream()
                .filter(sources -> sources.readModel().dataset().equals(dataset))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sources are defined for " + dataset.name()));
    }
}
