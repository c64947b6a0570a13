package org.plumbline.suite.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.Service;
import org.plumbline.suite.stack.SuiteStack;

/**
 * Clients that are generated from the OpenAPI documents of the services that applications call compile, and get what the
 * services say. The migrator's, which operators call by hand, has figures of repairs in a form that the generator makes Java of
 * that does not compile.
 */
@OnTheSuite
class GeneratedClientsTest {

    private final SuiteStack suite;

    @TempDir
    Path folder;

    GeneratedClientsTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void clientsInJavaAndTypeScriptCallTheDashboardsServices() throws Exception {
        var generator = new ClientGenerator(folder);
        var bi = generator.java("bi", suite.bi());
        var biScript = generator.typeScript("bi", suite.bi());
        var catalog = generator.java("catalog", suite.catalog());
        var catalogScript = generator.typeScript("catalog", suite.catalog());
        generator.run();

        gives(removedPosts(), suite.bi(), new JavaClient(bi, "org.plumbline.client.bi.BiCaller"));
        gives(removedPosts(), suite.bi(), new TypeScriptClient(biScript, "bi.ts"));
        var metrics = "1 removal_rate";
        gives(metrics, suite.catalog(), new JavaClient(catalog, "org.plumbline.client.catalog.CatalogCaller"));
        gives(metrics, suite.catalog(), new TypeScriptClient(catalogScript, "catalog.ts"));
    }

    private void gives(String expected, Service service, JavaClient client) throws Exception {
        assertEquals(expected, client.call(service.address().toString(), suite.token("ada")));
    }

    private void gives(String expected, Service service, TypeScriptClient client) throws Exception {
        assertEquals(expected, client.call(service.address().toString(), suite.token("ada")));
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
