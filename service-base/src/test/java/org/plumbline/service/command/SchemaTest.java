package org.plumbline.service.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.schema.VersionedSchema;

class SchemaTest {

    @Test
    void aReleaseNeedsTheNewestVersionThatItHas() {
        var versions = VersionedSchema.target(TestDatabase.bootstrapped()).versions();
        assertEquals("V" + versions.getLast(), Schema.versionName(Schema.TARGET.needed()));
    }
}
