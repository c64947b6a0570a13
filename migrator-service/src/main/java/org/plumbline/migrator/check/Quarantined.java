package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.migrator.sql.SqlFile;

/**
 * The rows of an entity that wait in quarantine. Comparisons leave them out on both sides: they are known, named, and
 * counted elsewhere.
 *
 * @param legacyIds their keys in the legacy database
 * @param newIds the keys of those of which the target holds an earlier version
 */
record Quarantined(List<Long> legacyIds, List<Long> newIds) {

    Quarantined {
        legacyIds = List.copyOf(legacyIds);
        newIds = List.copyOf(newIds);
    }

    static Quarantined in(CheckContext context, String entity) throws SQLException {
        var legacyIds = new ArrayList<Long>();
        var newIds = new ArrayList<Long>();
        try (var statement = context.target().prepareStatement(SqlFile.read("checks/support/quarantined.sql"))) {
            statement.setString(1, context.pipeline().source());
            statement.setString(2, entity);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    legacyIds.add(rows.getLong("legacy_id"));
                    var newId = rows.getLong("new_id");
                    if (!rows.wasNull()) {
                        newIds.add(newId);
                    }
                }
            }
        }
        return new Quarantined(legacyIds, newIds);
    }

    /** Those of which the target holds nothing. */
    long neverTaken() {
        return (long) legacyIds.size() - newIds.size();
    }
}
