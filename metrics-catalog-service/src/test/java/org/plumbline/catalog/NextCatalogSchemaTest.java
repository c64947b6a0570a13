package org.plumbline.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.schema.NextSchemaContract;
import org.plumbline.testsupport.schema.VersionedSchema;

/** Schema catalog. */
class NextCatalogSchemaTest extends NextSchemaContract {

    NextCatalogSchemaTest() {
        super(VersionedSchema::catalog, "catalog");
    }

    @Test
    void aReleaseNeedsTheNewestVersionThatItHas() {
        var newest =
                VersionedSchema.catalog(TestDatabase.bootstrapped()).versions().getLast();
        assertEquals(Main.SCHEMA.needed(), Integer.parseInt(newest));
    }
}
