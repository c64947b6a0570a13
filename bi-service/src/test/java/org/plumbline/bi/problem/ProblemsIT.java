package org.plumbline.bi.problem;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.FakeCatalog;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleMetrics;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.GoldenProblems;
import org.plumbline.testsupport.TestDatabase;

@QuarkusIntegrationTest
class ProblemsIT {

    private static final Path FILES = Path.of("src/test/resources/golden/problem");

    FakeOidc oidc;
    TestDatabase database;
    FakeCatalog catalog;

    @Test
    void bodiesAreThoseOfTheFile() throws IOException {
        SampleFacts.publish(new TargetData(database));
        SampleMetrics.publish(catalog);
        new GoldenProblems(oidc).match(FILES.resolve("refused.json"));
    }

    @Test
    void bodiesAreThoseOfTheFileWhileTheCatalogIsAway() throws IOException {
        catalog.goAway();
        try {
            new GoldenProblems(oidc).match(FILES.resolve("catalog-away.json"));
        } finally {
            catalog.comeBack();
        }
    }
}
