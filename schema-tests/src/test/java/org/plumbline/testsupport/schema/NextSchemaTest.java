package org.plumbline.testsupport.schema;

/** The target schema. */
class NextSchemaTest extends NextSchemaContract {

    NextSchemaTest() {
        super(VersionedSchema::target, "bi");
    }
}
