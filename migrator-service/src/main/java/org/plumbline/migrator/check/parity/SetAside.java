package org.plumbline.migrator.check.parity;

import static org.plumbline.migrator.load.write.TargetTable.quoted;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.ExaminedSql;
import org.plumbline.migrator.check.FactSources;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.model.dataset.Dataset;

/**
 * Rows of an entity that comparisons exclude on both sides; they are recorded and counted elsewhere.
 *
 * @param legacyIds their keys in the legacy database, as text
 * @param newIds the new keys of those that the target has
 */
public record SetAside(List<String> legacyIds, List<Long> newIds) {

    public SetAside {
        legacyIds = List.copyOf(legacyIds);
        newIds = List.copyOf(newIds);
    }

    /**
     * Returns rows that cannot be compared: those in quarantine and, if their facts or names still exist, those that
     * the source lacks.
     */
    static SetAside rows(CheckContext context, Entity entity, boolean withMissing) throws SQLException {
        return read(context.sql("entity.set_aside", entity).bind("with_missing", withMissing));
    }

    /** Returns rows created by the new application: their facts are right, but legacy figures do not count them. */
    static SetAside bornHere(CheckContext context, Entity entity, Dataset dataset) throws SQLException {
        var sources = FactSources.of(dataset);
        var table = context.tables().named(entity.into().table());
        var factKey = table.name().equals(sources.factTable())
                ? table.key()
                : sources.readModel().factKey();
        return read(context.sql("entity.born_here")
                .with(table.parts())
                .with(
                        "examined",
                        ExaminedSql.condition(dataset.publication(), "present." + quoted(factKey), context.coverage()))
                .bind("entity", entity.name()));
    }

    SetAside and(SetAside others) {
        return new SetAside(union(legacyIds, others.legacyIds), union(newIds, others.newIds));
    }

    /** Reads a query of {@code legacy_id} and {@code new_id}, either of which may be null. */
    static SetAside read(NamedStatement query) throws SQLException {
        var rows = query.records();
        return new SetAside(
                present(rows.getValues("legacy_id", String.class)), present(rows.getValues("new_id", Long.class)));
    }

    private static <T> List<T> present(List<T> values) {
        return values.stream().filter(Objects::nonNull).toList();
    }

    private static <T> List<T> union(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
