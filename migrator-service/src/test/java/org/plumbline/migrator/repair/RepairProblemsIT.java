package org.plumbline.migrator.repair;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.testsupport.GoldenProblems;

/** Why a repair cannot be applied or reverted is said in the words of the files. */
@QuarkusIntegrationTest
class RepairProblemsIT extends RepairTest {

    private static final String REPAIR = "platform-detail";

    @Test
    void whereItHasOnlyBeenPreviewed() throws IOException {
        match(
                "repair-previewed",
                Map.of("preview", preview(REPAIR).extract().path("repairRunId").toString()));
    }

    @Test
    void whereItIsAppliedAlready() throws IOException {
        endOfRun(apply(REPAIR, 3));
        match("repair-applied", Map.of("application", last("id"), "time", last("finishedAt")));
    }

    @Test
    void whereItIsRevertedAlready() throws IOException {
        endOfRun(apply(REPAIR, 3));
        endOfRun(revert(REPAIR));
        match("repair-reverted", Map.of("application", last("id"), "time", last("reverted.at")));
    }

    @Test
    void whereEveryRowHasChangedSince() throws IOException, SQLException {
        endOfRun(apply(REPAIR, 3));
        mistag("url LIKE '%instagram%'");
        match("repaired-rows-changed", Map.of("application", last("id")));
    }

    @Test
    void whereARowChangesMeanwhile() throws Exception {
        try (var caller = Executors.newVirtualThreadPerTaskExecutor();
                var elsewhere = target.connectAsSuperuser()) {
            elsewhere.setAutoCommit(false);
            Database.execute(
                    elsewhere,
                    "UPDATE core.post_data SET platform_detail = 'threads' WHERE url = 'https://www.instagram.com/p/1'");
            var applied = caller.submit(() -> {
                match("row-changed-meanwhile", Map.of());
                return null;
            });
            await().until(() -> "t".equals(value("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted")));
            elsewhere.commit();
            applied.get();
        }
    }

    /** What the journal says of the last one; repairs are listed by their names. */
    private String last(String field) {
        return read("/api/v1/repairs").getString("2.runs.0." + field);
    }

    private void match(String state, Map<String, String> values) throws IOException {
        new GoldenProblems(oidc).match(Path.of("src/test/resources/golden/problem", state + ".json"), values);
    }
}
