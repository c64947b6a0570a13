package org.plumbline.migrator.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.migrator.check.profile.ColumnProfile;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlFunction;

/**
 * The data that checks read and share.
 *
 * @param legacy the run's own snapshot, so that later changes of the source raise no false alarm
 * @param target the transaction that holds the content to be published
 * @param tables the target's tables as this transaction sees them
 * @param asOf when the snapshot was taken
 * @param run the run that has written the changes; null if unknown
 * @param ofDefinitions how much of a publication is compared with its definition, if that differs from {@code coverage}
 * @param built objects that checks have built for this coverage and share
 * @param profiles the profiles of mapped columns that a check has made, to be recorded with the run
 */
public record CheckContext(
        Pipeline pipeline,
        LegacySnapshot legacy,
        Connection target,
        TargetTables tables,
        Instant asOf,
        Long run,
        Coverage coverage,
        Map<String, Coverage> ofDefinitions,
        Map<String, Object> built,
        List<ColumnProfile> profiles) {

    /** Makes a context in which everything is checked. */
    public CheckContext(Pipeline pipeline, LegacySnapshot legacy, Connection target, Instant asOf, Long run) {
        this(
                pipeline,
                legacy,
                target,
                new TargetTables(target),
                asOf,
                run,
                Coverage.EVERYTHING,
                Map.of(),
                new HashMap<>(),
                new ArrayList<>());
    }

    public CheckContext with(Coverage other) {
        return other == coverage ? this : with(other, ofDefinitions);
    }

    /**
     * Returns the same content with another coverage, and with the coverage for comparing each publication with its
     * definition.
     */
    public CheckContext with(Coverage other, Map<String, Coverage> publications) {
        return new CheckContext(
                pipeline,
                legacy,
                target,
                tables,
                asOf,
                run,
                other,
                Map.copyOf(publications),
                new HashMap<>(),
                profiles);
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

    /** Builds an object in the transaction, once for all checks. */
    public <T> T shared(Class<T> type, String name, SqlFunction<CheckContext, T> building) throws SQLException {
        var known = type.cast(built.get(name));
        if (known == null) {
            known = building.apply(this);
            built.put(name, known);
        }
        return known;
    }

    /** Returns the names of the objects built so far. */
    public Set<String> builtSoFar() {
        return Set.copyOf(built.keySet());
    }

    /** Forgets all objects except those built before a savepoint; call it after rolling back to it. */
    public void forgetAllBut(Set<String> builtBefore) {
        built.keySet().retainAll(builtBefore);
    }
}
