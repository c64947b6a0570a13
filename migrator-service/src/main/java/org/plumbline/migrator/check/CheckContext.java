package org.plumbline.migrator.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.load.TargetTables;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.dataset.Dataset;

/** What checks look at, and what they have brought together for one another. */
public final class CheckContext {

    private static final String FOUND_SOMETHING = SqlFile.read("checks/support/found_something.sql");

    private final Pipeline pipeline;
    private final LegacySnapshot legacy;
    private final Connection target;
    private final TargetTables tables;
    private final Instant asOf;
    private final Coverage coverage;
    private final Map<String, Coverage> ofDefinitions;
    private final Map<String, ComparedFacts> compared = new HashMap<>();
    private List<String> foundSomething;
    private List<ColumnProfile> mapping = List.of();

    /**
     * A context in which everything is looked at.
     *
     * @param legacy the snapshot that the run has read: a source that moves on raises no false alarm
     * @param target the transaction that holds the content to be published
     * @param asOf when the snapshot was taken
     */
    public CheckContext(Pipeline pipeline, LegacySnapshot legacy, Connection target, Instant asOf) {
        this(pipeline, legacy, target, new TargetTables(target), asOf, Coverage.EVERYTHING, Map.of());
    }

    private CheckContext(
            Pipeline pipeline,
            LegacySnapshot legacy,
            Connection target,
            TargetTables tables,
            Instant asOf,
            Coverage coverage,
            Map<String, Coverage> ofDefinitions) {
        this.pipeline = pipeline;
        this.legacy = legacy;
        this.target = target;
        this.tables = tables;
        this.asOf = asOf;
        this.coverage = coverage;
        this.ofDefinitions = ofDefinitions;
    }

    /** The same content, of which more or less is looked at. */
    public CheckContext with(Coverage other) {
        return other == coverage
                ? this
                : new CheckContext(pipeline, legacy, target, tables, asOf, other, ofDefinitions);
    }

    /** The same content, with how much of some publications is to be held against their definitions. */
    public CheckContext comparing(Map<String, Coverage> publications) {
        return new CheckContext(pipeline, legacy, target, tables, asOf, coverage, Map.copyOf(publications));
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public LegacySnapshot legacy() {
        return legacy;
    }

    public Connection target() {
        return target;
    }

    /** The target's tables as they are in this transaction. */
    TargetTables tables() {
        return tables;
    }

    public Instant asOf() {
        return asOf;
    }

    public Coverage coverage() {
        return coverage;
    }

    /** How much of a publication is to be held against its definition. */
    Coverage coverageOfDefinition(String publication) {
        return ofDefinitions.getOrDefault(publication, coverage);
    }

    /** A check's query for what is to be looked at. */
    String examined(String sql) {
        return ExaminedSql.of(sql, coverage);
    }

    /** Whether a check found something when the pipeline's content was last looked at. */
    boolean foundSomethingBefore(String checkId) throws SQLException {
        if (foundSomething == null) {
            foundSomething = new Statements(target).list(row -> row.getString(1), FOUND_SOMETHING, pipeline.name());
        }
        return foundSomething.contains(checkId);
    }

    /** What was seen in mapped columns; nothing before they were looked at. */
    public List<ColumnProfile> mapping() {
        return mapping;
    }

    /** Has what was seen in mapped columns kept with the run. */
    void keepMapping(List<ColumnProfile> seen) {
        mapping = List.copyOf(seen);
    }

    /** Brings the facts of a dataset together, once for all checks. */
    ComparedFacts compared(Dataset dataset, Bringing bringing) throws SQLException {
        var facts = compared.get(dataset.name());
        if (facts == null) {
            facts = bringing.bring();
            compared.put(dataset.name(), facts);
        }
        return facts;
    }

    /** How facts are brought together. */
    @FunctionalInterface
    interface Bringing {
        ComparedFacts bring() throws SQLException;
    }

    /** After a rollback: what had been brought together is gone with it. */
    void forget() {
        compared.clear();
    }
}
