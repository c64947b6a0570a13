package org.plumbline.migrator.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.Statements;

/** What checks read and share. */
public final class CheckContext {

    private final Pipeline pipeline;
    private final LegacySnapshot legacy;
    private final Connection target;
    private final TargetTables tables;
    private final Instant asOf;
    private final Coverage coverage;
    private final Map<String, Coverage> ofDefinitions;
    private final Long run;
    private final Map<String, Object> shared = new HashMap<>();
    private List<String> foundSomething;
    private final Map<Class<?>, List<?>> seen = new HashMap<>();

    /**
     * Makes a context in which everything is checked.
     *
     * @param legacy the run's own snapshot, so that later changes of the source raise no false alarm
     * @param target the transaction that holds the content to be published
     * @param asOf when the snapshot was taken
     */
    public CheckContext(Pipeline pipeline, LegacySnapshot legacy, Connection target, Instant asOf) {
        this(pipeline, legacy, target, new TargetTables(target), asOf, Coverage.EVERYTHING, Map.of(), null);
    }

    private CheckContext(
            Pipeline pipeline,
            LegacySnapshot legacy,
            Connection target,
            TargetTables tables,
            Instant asOf,
            Coverage coverage,
            Map<String, Coverage> ofDefinitions,
            Long run) {
        this.pipeline = pipeline;
        this.legacy = legacy;
        this.target = target;
        this.tables = tables;
        this.asOf = asOf;
        this.coverage = coverage;
        this.ofDefinitions = ofDefinitions;
        this.run = run;
    }

    /** Returns the same content with another coverage. */
    public CheckContext with(Coverage other) {
        return other == coverage
                ? this
                : new CheckContext(pipeline, legacy, target, tables, asOf, other, ofDefinitions, run);
    }

    /** Returns the same content with a coverage for comparing each publication with its definition. */
    public CheckContext comparing(Map<String, Coverage> publications) {
        return new CheckContext(pipeline, legacy, target, tables, asOf, coverage, Map.copyOf(publications), run);
    }

    /** Returns the same content with the run that has written its changes. */
    public CheckContext writtenBy(long runId) {
        return new CheckContext(pipeline, legacy, target, tables, asOf, coverage, ofDefinitions, runId);
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

    /** The target's tables as this transaction sees them. */
    public TargetTables tables() {
        return tables;
    }

    public Instant asOf() {
        return asOf;
    }

    public Coverage coverage() {
        return coverage;
    }

    /** The run that has written the changes; empty if unknown. */
    public Optional<Long> run() {
        return Optional.ofNullable(run);
    }

    /** How much of a publication to compare with its definition. */
    public Coverage coverageOfDefinition(String publication) {
        return ofDefinitions.getOrDefault(publication, coverage);
    }

    /** Returns a check's query, narrowed to the rows to check. */
    public String examined(String sql) {
        return ExaminedSql.of(sql, coverage);
    }

    public NamedStatement sql(String name) {
        return new Statements(target).sql(name);
    }

    public NamedStatement sql(String name, Entity entity) {
        return sql(name).bind("source", pipeline.source()).bind("entity", entity.name());
    }

    /** Whether a check found something the last time that the pipeline's content was checked. */
    public boolean foundSomethingBefore(String checkId) throws SQLException {
        if (foundSomething == null) {
            foundSomething = new Statements(target)
                    .sql("result.found_something")
                    .bind("pipeline", pipeline.name())
                    .list(row -> row.getString(1));
        }
        return foundSomething.contains(checkId);
    }

    /** Stores what a check has observed, for whoever records the run. */
    public <T> void keep(Class<T> type, List<T> whatWasSeen) {
        seen.put(type, List.copyOf(whatWasSeen));
    }

    /** Returns what a check has stored; empty before. */
    public <T> List<T> kept(Class<T> type) {
        return seen.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }

    /** Builds something in the transaction, once for all checks. */
    public <T> T shared(Class<T> type, String name, Building<T> building) throws SQLException {
        var built = type.cast(shared.get(name));
        if (built == null) {
            built = building.build();
            shared.put(name, built);
        }
        return built;
    }

    @FunctionalInterface
    public interface Building<T> {
        T build() throws SQLException;
    }

    /** Forgets what was built; call after a rollback. */
    public void forget() {
        shared.clear();
    }
}
