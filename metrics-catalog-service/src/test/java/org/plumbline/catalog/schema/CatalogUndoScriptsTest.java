package org.plumbline.catalog.schema;

import java.util.Map;
import org.plumbline.testsupport.schema.UndoScriptsContract;
import org.plumbline.testsupport.schema.VersionedSchema;

/** The undo scripts of schema catalog. */
class CatalogUndoScriptsTest extends UndoScriptsContract {

    CatalogUndoScriptsTest() {
        super(VersionedSchema::catalog, Map.of());
    }
}
