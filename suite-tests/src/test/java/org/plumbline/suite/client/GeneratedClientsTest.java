package org.plumbline.suite.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.apache.commons.lang3.function.FailableBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.Service;
import org.plumbline.suite.stack.SuiteStack;

/** Clients that are generated from the OpenAPI documents of the services compile, and get what the services say. */
@OnTheSuite
class GeneratedClientsTest {

    private final SuiteStack suite;

    @TempDir
    Path folder;

    GeneratedClientsTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void clientsInJavaAndTypeScriptCallTheServices() throws Exception {
        var generator = new ClientGenerator(folder);
        var bi = generator.java("bi", suite.bi());
        var biScript = generator.typeScript("bi", suite.bi());
        var catalog = generator.java("catalog", suite.catalog());
        var catalogScript = generator.typeScript("catalog", suite.catalog());
        var migrator = generator.java("migrator", suite.migrator());
        var migratorScript = generator.typeScript("migrator", suite.migrator());
        generator.run();

        gives(removedPosts(), suite.bi(), new JavaClient(bi, "org.plumbline.client.bi.BiCaller")::call);
        gives(removedPosts(), suite.bi(), new TypeScriptClient(biScript, "bi.ts")::call);
        var metrics = "1 removal_rate";
        gives(metrics, suite.catalog(), new JavaClient(catalog, "org.plumbline.client.catalog.CatalogCaller")::call);
        gives(metrics, suite.catalog(), new TypeScriptClient(catalogScript, "catalog.ts")::call);
        var work = "platform-detail " + rowsRead();
        gives(work, suite.migrator(), new JavaClient(migrator, "org.plumbline.client.migrator.MigratorCaller")::call);
        gives(work, suite.migrator(), new TypeScriptClient(migratorScript, "migrator.ts")::call);
    }

    private void gives(String expected, Service service, FailableBiFunction<String, String, String, Exception> client)
            throws Exception {
        assertEquals(expected, client.apply(service.address().toString(), suite.token("ada")));
    }

    private String rowsRead() {
        return suite.migrator()
                .with(suite.token("ada"))
                .get("/api/v1/runs?pipeline=moderation&limit=1")
                .then()
                .extract()
                .jsonPath()
                .getString("[0].counts.read");
    }

    private String removedPosts() {
        return suite.bi()
                .with(suite.token("ada"))
                .get("/api/v1/overview?from=2026-11-01&to=2026-11-15")
                .then()
                .extract()
                .jsonPath()
                .getString("kpis.removedPosts.value");
    }
}
