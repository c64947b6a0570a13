package org.plumbline.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.schema.NextSchemaContract;
import org.plumbline.testsupport.schema.VersionedSchema;

/** Schema catalog. */
class NextCatalogSchemaTest extends NextSchemaContract {

    NextCatalogSchemaTest() {
        super(NextCatalogSchemaTest::schema, "catalog");
    }

    @Test
    void aReleaseNeedsTheNewestVersionThatItHas() {
        var newest = schema(TestDatabase.bootstrapped()).versions().getLast();
        assertEquals(Main.SCHEMA.needed(), Integer.parseInt(newest));
    }

    private static VersionedSchema schema(TestDatabase database) {
        return new VersionedSchema(database, TargetDatabase.CATALOG, "catalog", "db/catalog", "db/catalog-undo");
    }
}
