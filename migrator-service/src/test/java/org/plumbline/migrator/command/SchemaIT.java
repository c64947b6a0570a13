package org.plumbline.migrator.command;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.migrator.LegacyDatabase;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.schema.VersionedSchema;

/** The packaged migrations. */
class SchemaIT {

    private final TestDatabase target = TestDatabase.bootstrapped();

    @TempDir
    Path folder;

    @Test
    void anEmptyDatabaseGetsAllOfThem() throws Exception {
        migratesFrom("the target schema has not been migrated yet");
    }

    @Test
    void anOlderOneGetsThoseThatItLacks() throws Exception {
        var schema = VersionedSchema.target(target);
        var older = schema.versions().get(schema.versions().size() - 2);
        schema.migrateTo(older);
        migratesFrom("the target schema is at V" + older);
    }

    private void migratesFrom(String before) throws Exception {
        var job = new Job(target, LegacyDatabase.create(), folder).start(Map.of(), "schema", "migrate");
        assertEquals(0, job.await(), job.log());
        var last = VersionedSchema.target(target).versions().getLast();
        assertThat(
                job.output(), startsWith("Migrated: the target schema is at V%s; before, %s".formatted(last, before)));
    }
}
