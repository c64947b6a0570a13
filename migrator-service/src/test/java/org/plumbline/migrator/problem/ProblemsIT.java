package org.plumbline.migrator.problem;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.testsupport.GoldenProblems;

@QuarkusIntegrationTest
class ProblemsIT extends MigrationTest {

    @Test
    void bodiesAreThoseOfTheFile() throws IOException {
        new GoldenProblems(oidc).match(Path.of("src/test/resources/golden/problems.json"));
    }
}
