package org.plumbline.catalog.problem;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.GoldenProblems;

@CatalogTest
@QuarkusIntegrationTest
class ProblemsIT {

    FakeOidc oidc;

    @Test
    void bodiesAreThoseOfTheFile() throws IOException {
        new CatalogCallers(oidc).define(CatalogCallers.counting("refused"));
        new GoldenProblems(oidc).match(Path.of("src/test/resources/golden/problems.json"));
    }
}
