package org.plumbline.testsupport.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.TestDatabase;

/**
 * The rule that a release runs on the next schema: the newest migration removes nothing, or declares which versions it
 * still serves.
 */
public abstract class NextSchemaContract {

    private final Function<TestDatabase, VersionedSchema> schemaOf;
    private final String functions;

    /** @param functions the schema of {@code schema_version()} */
    protected NextSchemaContract(Function<TestDatabase, VersionedSchema> schemaOf, String functions) {
        this.schemaOf = schemaOf;
        this.functions = functions;
    }

    @Test
    void theNewestVersionTakesNothingAwayFromTheReleaseBeforeIt() throws Exception {
        var schema = schemaOf.apply(TestDatabase.bootstrapped());
        var versions = schema.versions();
        var newest = versions.getLast();
        var before = versions.get(versions.size() - 2);
        schema.migrateTo(before);
        var promised = new TreeSet<>(promises(schema));
        assertTrue(promised.size() > 20, promised.toString());
        schema.migrateTo(newest);
        assertEquals(Integer.parseInt(newest), number(schema, "schema_version"));
        if (number(schema, "schema_serves_from") <= Integer.parseInt(before)) {
            promised.removeAll(promises(schema));
            assertEquals(
                    List.of(),
                    List.copyOf(promised),
                    "V%s takes these away: leave them, or have %s.schema_serves_from() give %s"
                            .formatted(newest, functions, newest));
        }
    }

    private int number(VersionedSchema schema, String function) throws SQLException {
        return Integer.parseInt(
                schema.texts("SELECT %s.%s()".formatted(functions, function)).getFirst());
    }

    private static List<String> promises(VersionedSchema schema) throws IOException, SQLException {
        return schema.texts(resourceToString("/org/plumbline/testsupport/schema/promises.sql", UTF_8));
    }
}
