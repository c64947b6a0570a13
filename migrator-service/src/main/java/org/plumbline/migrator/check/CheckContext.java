package org.plumbline.migrator.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * What checks read and share.
 *
 * @param legacy the run's own snapshot, so that later changes of the source raise no false alarm
 * @param target the transaction that holds the content to be published
 * @param tables the target's tables as this transaction sees them
 * @param asOf when the snapshot was taken
 * @param ofDefinitions how much of a publication is compared with its definition, where that differs from the coverage
 * @param run the run that has written the changes; null if unknown
 */
public record CheckContext(
        Pipeline pipeline,
        LegacySnapshot legacy,
        Connection target,
        TargetTables tables,
        Instant asOf,
        Coverage coverage,
        Map<String, Coverage> ofDefinitions,
        Long run,
        Shared shared) {

    /** Makes a context in which everything is checked. */
    public CheckContext(Pipeline pipeline, LegacySnapshot legacy, Connection target, Instant asOf, Long run) {
        this(
                pipeline,
                legacy,
                target,
                new TargetTables(target),
                asOf,
                Coverage.EVERYTHING,
                Map.of(),
                run,
                new Shared());
    }

    /** What the checks of a context have built, seen and found. */
    static final class Shared {
        private final Map<String, Object> built = new HashMap<>();
        private final Map<Class<?>, List<?>> seen = new HashMap<>();
        private List<String> foundSomething;
    }

    public CheckContext with(Coverage other) {
        return other == coverage
                ? this
                : new CheckContext(pipeline, legacy, target, tables, asOf, other, ofDefinitions, run, new Shared());
    }

    /** Returns the same content with a coverage for comparing each publication with its definition. */
    public CheckContext comparing(Map<String, Coverage> publications) {
        return new CheckContext(
                pipeline, legacy, target, tables, asOf, coverage, Map.copyOf(publications), run, new Shared());
    }

    public Coverage coverageOfDefinition(String publication) {
        return ofDefinitions.getOrDefault(publication, coverage);
    }

    public NamedStatement sql(String name) {
        return NamedStatement.of(target, name);
    }

    public NamedStatement sql(String name, Entity entity) {
        return sql(name).bind("source", pipeline.source()).bind("entity", entity.name());
    }

    /** Whether a check found something the last time that the pipeline's content was checked. */
    public boolean foundSomethingBefore(String checkId) throws SQLException {
        if (shared.foundSomething == null) {
            shared.foundSomething = sql("result.found_something")
                    .bind("pipeline", pipeline.name())
                    .list(row -> row.getString(1));
        }
        return shared.foundSomething.contains(checkId);
    }

    /** Stores what a check has observed, for whoever records the run. */
    public <T> void keep(Class<T> type, List<T> whatWasSeen) {
        shared.seen.put(type, List.copyOf(whatWasSeen));
    }

    /** Returns what a check has stored; empty before. */
    public <T> List<T> kept(Class<T> type) {
        return shared.seen.getOrDefault(type, List.of()).stream()
                .map(type::cast)
                .toList();
    }

    /** Builds something in the transaction, once for all checks. */
    public <T> T shared(Class<T> type, String name, Building<T> building) throws SQLException {
        var built = type.cast(shared.built.get(name));
        if (built == null) {
            built = building.build();
            shared.built.put(name, built);
        }
        return built;
    }

    @FunctionalInterface
    public interface Building<T> {
        T build() throws SQLException;
    }

    /** Forgets what was built; call after a rollback. */
    public void forget() {
        shared.built.clear();
    }
}
