package org.plumbline.catalog.schema;

import java.util.Map;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.testsupport.schema.UndoScriptsContract;
import org.plumbline.testsupport.schema.VersionedSchema;

/** The undo scripts of schema catalog. */
class CatalogUndoScriptsTest extends UndoScriptsContract {

    CatalogUndoScriptsTest() {
        super(
                database -> new VersionedSchema(
                        database, TargetDatabase.CATALOG, "catalog", "db/catalog", "db/catalog-undo"),
                Map.of());
    }
}
