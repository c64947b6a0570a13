package org.plumbline.migrator.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.check.LetThrough;
import org.postgresql.ds.PGSimpleDataSource;

/** A publication does not depend on what is remembered of it. */
@QuarkusTest
class LateProofsTest extends MigrationTest {

    private static final LetThrough A_FACT =
            new LetThrough("of some checks", Map.of("submission_facts", Map.of(4_711L, 1L)));

    @Inject
    PublicationConfig config;

    @Test
    void theTransactionGoesOnWhereThereIsNoSecondSession() throws SQLException {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");
        try (var publishing = target.connectAs("plumbline_migrator")) {
            publishing.setAutoCommit(false);
            Database.execute(
                    publishing, "INSERT INTO bi.pending_changes (dataset, fact_key) VALUES ('submission_facts', 4711)");
            try (var proofs = LateProofs.of(A_FACT, publishing, nowhere, new TransactionBounds(config))) {
                publishing.commit();
                proofs.write();
            }
        }
        assertEquals("1", value("SELECT count(*) FROM bi.pending_changes WHERE fact_key = 4711"));
        assertEquals("0", value("SELECT count(*) FROM etl.proven_facts WHERE fact_key = 4711"));
    }
}
