package org.plumbline.migrator.check.fingerprint;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.ExaminedSql;
import org.plumbline.migrator.dataset.ReadModel;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * The fingerprints of facts that passed the checks: of the versions of all rows that a fact is made of, and of its
 * published row. A version is the transaction that wrote the row: every write changes it, even with triggers disabled.
 */
public final class FactFingerprints {

    private final Connection target;
    private final List<String> publications;
    private final Seed seed;

    /**
     * Makes the fingerprints of some publications.
     *
     * @param rules identifies the checks and all that their findings depend on; if it changes, no stored fingerprint
     *     matches
     */
    public FactFingerprints(Connection target, Collection<String> publications, String rules) {
        this.target = target;
        this.publications = List.copyOf(publications);
        seed = Seed.of(rules);
    }

    /** Adds the facts whose fingerprints differ from the stored ones to those that the transaction checks. */
    public void examineDiffering() throws SQLException {
        for (var publication : publications) {
            of(publication).collectDiffering();
            new Statements(target)
                    .run(SqlFile.read("checks/fingerprint/examine_differing.sql")
                            .replace("{publication}", publication));
        }
    }

    /** Stores the fingerprints of the checked facts, in the transaction that publishes them. */
    public void store(Coverage coverage) throws SQLException {
        for (var publication : publications) {
            if (coverage == Coverage.EVERYTHING) {
                of(publication).storeAll();
            } else {
                of(publication).storeOf("SELECT fact_key FROM " + ExaminedSql.examined(publication));
            }
        }
    }

    private RowFingerprints of(String publication) {
        var rows = SqlFile.query("checks/fingerprint/parts_of_%s.sql".formatted(publication));
        var published = ReadModel.publishedAs(publication).stream()
                .map(readModel -> readModel.fill(SqlFile.query("checks/fingerprint/parts_of_published.sql")))
                .collect(joining("\nUNION ALL\n"));
        return new RowFingerprints(
                target, "facts of " + publication, (rows + "\nUNION ALL\n" + published).replace("{seed}", seed.sql()));
    }
}
