package org.plumbline.migrator.check.fingerprint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.ExaminedSql;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlFiles;

/**
 * The fingerprints of facts that passed the checks. Each covers the versions of all rows that the fact is made of, and
 * its published row. A version is the transaction that wrote the row: every write changes it, even with triggers
 * disabled.
 *
 * @param rules identifies the checks and everything that their findings depend on; if it changes, no stored fingerprint
 *     matches
 */
public record FactFingerprints(Connection target, Collection<String> publications, String rules) {

    /** Adds the facts whose fingerprints differ from the stored ones to those that the transaction checks. */
    public void checkDiffering() throws SQLException {
        for (var publication : publications) {
            of(publication).collectDiffering();
            NamedStatement.of(target, "fingerprint.examine_differing")
                    .with("publication", publication)
                    .run();
        }
    }

    /** Stores the fingerprints of the checked facts, in the transaction that publishes them. */
    public void store(Coverage coverage) throws SQLException {
        for (var publication : publications) {
            of(publication).storeWhere(ExaminedSql.condition(publication, "key", coverage));
        }
    }

    private RowFingerprints of(String publication) {
        var parts = SqlFiles.statement(
                "fingerprint.parts_of_" + publication, Map.of("seed", RowFingerprints.seed(rules, 0)));
        return new RowFingerprints(target, "facts of " + publication, parts);
    }
}
