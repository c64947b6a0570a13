package org.plumbline.catalog.database;

import org.plumbline.testsupport.PoolerResource;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.schema.VersionedSchema;

/** A catalog that was migrated before its service starts. */
public class PooledCatalog extends PoolerResource {

    @Override
    protected TestDatabase database() {
        var database = TestDatabase.bootstrapped();
        VersionedSchema.catalog(database).migrate();
        return database;
    }
}
