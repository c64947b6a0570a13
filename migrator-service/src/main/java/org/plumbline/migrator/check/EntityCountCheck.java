package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.migrator.load.Entity;
import org.plumbline.migrator.sql.SqlFile;

/** Every legacy row is in the target or in quarantine, and the target has none besides. */
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
            var legacy = context.legacy().number(SqlFile.read(entity.sqlFolder() + "/count.sql"));
            var held = held(context, entity);
            var quarantined = Quarantined.in(context, entity.name()).neverTaken();
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

    private static long held(CheckContext context, Entity entity) throws SQLException {
        try (var statement = context.target().prepareStatement(SqlFile.read(entity.sqlFolder() + "/held.sql"))) {
            statement.setString(1, context.pipeline().source());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
