package org.plumbline.migrator.check;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.SqlFile;

/** Every legacy row is in the target or in quarantine, and the target has none besides but those kept on purpose. */
final class EntityCountCheck implements Check {

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                "entity_counts",
                CheckKind.STRUCTURAL,
                Severity.CRITICAL,
                "Of every entity, the target and the quarantine together hold as many rows as the legacy database");
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var faults = new ArrayList<Map<String, Object>>();
        var expected = 0L;
        var actual = 0L;
        for (var entity : context.pipeline().entities()) {
            var legacy = legacy(context, entity);
            var held = held(context, entity);
            var quarantined = neverTaken(context, entity);
            expected += legacy;
            actual += held + quarantined;
            if (legacy != held + quarantined) {
                var row = new LinkedHashMap<String, Object>();
                row.put("entity", entity.name());
                row.put("legacy", legacy);
                row.put("target", held);
                row.put("quarantined", quarantined);
                faults.add(row);
            }
        }
        return new Finding(
                BigDecimal.valueOf(expected),
                BigDecimal.valueOf(actual),
                faults.size(),
                faults,
                faults.isEmpty() ? "Holds." : "The rows of %d entities do not add up.".formatted(faults.size()));
    }

    private static long legacy(CheckContext context, Entity entity) {
        return context.legacy().read(connection -> DSL.using(connection, SQLDialect.POSTGRES)
                .selectCount()
                .from(relation(entity.from()))
                .fetchSingle()
                .value1());
    }

    /** Rows that the target really has, not only their keys; rows that are kept without their legacy row are no match. */
    private static long held(CheckContext context, Entity entity) throws SQLException {
        var main = entity.into().table();
        var key = field(name(main.schema(), main.table(), primaryKey(context.target(), main)), Long.class);
        return DSL.using(context.target(), SQLDialect.POSTGRES)
                .selectCount()
                .from(table(name("etl", "id_map")))
                .join(relation(main))
                .on(key.eq(field(name("etl", "id_map", "new_id"), Long.class)))
                .where(field(name("etl", "id_map", "source"), String.class)
                        .eq(context.pipeline().source()))
                .and(field(name("etl", "id_map", "entity"), String.class).eq(entity.name()))
                .and(field(name("etl", "id_map", "held"), Boolean.class).isTrue())
                .and(field(name("etl", "id_map", "missing_since")).isNull())
                .fetchSingle()
                .value1();
    }

    private static long neverTaken(CheckContext context, Entity entity) throws SQLException {
        try (var statement = context.target().prepareStatement(SqlFile.read("checks/support/never_taken.sql"))) {
            statement.setString(1, context.pipeline().source());
            statement.setString(2, entity.name());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String primaryKey(Connection target, TableName table) throws SQLException {
        try (var statement = target.prepareStatement(SqlFile.read("checks/support/primary_key.sql"))) {
            statement.setString(1, table.schema());
            statement.setString(2, table.table());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("table " + table + " has no primary key");
                }
                return row.getString(1);
            }
        }
    }

    private static Table<?> relation(TableName table) {
        return table(name(table.schema(), table.table()));
    }
}
