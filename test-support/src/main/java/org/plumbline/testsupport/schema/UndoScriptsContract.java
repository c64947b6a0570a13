package org.plumbline.testsupport.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.function.Uncheck;
import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.TestDatabase;

/**
 * The contract of undo scripts. A subclass provides the scripts and, as {@code rows/V001.sql}, rows for the tables and
 * columns of each version.
 */
public abstract class UndoScriptsContract {

    private static final List<String> HEAD = List.of("-- Undoes V%s: ", "-- Loses:  ", "-- Keeps:  ", "-- Locks:  ");

    /** Filled databases by test, because copying takes less time than migrating and filling. */
    private static final Map<Class<?>, TestDatabase> FILLED = new ConcurrentHashMap<>();

    private final Function<TestDatabase, VersionedSchema> schemaOf;
    private final Map<String, Set<String>> rowsThatUndosChange;
    private VersionedSchema schema;

    /**
     * @param rowsThatUndosChange for each version, the tables that its undo script keeps but whose rows it changes; a
     *     separate test has to check these changes
     */
    protected UndoScriptsContract(
            Function<TestDatabase, VersionedSchema> schemaOf, Map<String, Set<String>> rowsThatUndosChange) {
        this.schemaOf = schemaOf;
        this.rowsThatUndosChange = rowsThatUndosChange;
    }

    /** The test's own database, without migrations unless the test has filled it. */
    protected final VersionedSchema schema() {
        if (schema == null) {
            schema = schemaOf.apply(TestDatabase.bootstrapped());
        }
        return schema;
    }

    /** Only for its scripts, because its database is shared with other tests. */
    private VersionedSchema scripts() {
        return schemaOf.apply(filled(getClass(), schemaOf));
    }

    @Test
    void everyMigrationHasAnUndoScriptOfTheSameName() {
        assertEquals(scripts().migrationNames(), scripts().undoNames());
    }

    @Test
    void everyUndoScriptSaysWhatItUndoesLosesKeepsAndLocks() {
        assertAll(scripts().versions().stream().map(version -> () -> {
            var script = scripts().undoScript(version);
            for (var line : HEAD) {
                var start = line.formatted(version);
                assertTrue(
                        script.lines().anyMatch(found -> found.startsWith(start)), "U" + version + " lacks: " + start);
            }
        }));
    }

    @Test
    void everyUndoScriptHasTheSameFrame() {
        var first = scripts().versions().getFirst();
        var frame = frame(first, first);
        assertAll(scripts().versions().stream().map(version -> () -> assertEquals(frame, frame(version, first))));
    }

    @Test
    void goesUpDownAndUpAgainOnAFilledDatabase() throws SQLException {
        upDownAndUp(true, VersionedSchema::undo);
    }

    @Test
    void goesUpDownAndUpAgainOnAnEmptyDatabaseAlsoWhenASuperuserUndoes() throws SQLException {
        upDownAndUp(false, VersionedSchema::undoAsSuperuser);
    }

    @Test
    void theRowsOfThisTestFillEveryColumn() throws SQLException {
        fillUp();
        assertEquals(List.of(), Contents.of(schema().database()).columnsWithoutValues());
    }

    @Test
    void refusesToUndoAVersionThatOthersFollow() throws SQLException {
        fillUp();
        var versions = schema().versions();
        assertRefused(versions.subList(0, versions.size() - 1), versions.getLast());
    }

    @Test
    void refusesToUndoAVersionTwice() throws SQLException {
        fillUp();
        var versions = schema().versions();
        schema().undo(versions.getLast());
        assertRefused(List.of(versions.getLast()), versions.get(versions.size() - 2));
    }

    private void assertRefused(List<String> versions, String latest) throws SQLException {
        var catalogue = SchemaObjects.of(schema().database());
        var contents = Contents.of(schema().database());
        var applied = schema().applied();
        for (var version : versions) {
            var refusal = assertThrows(SQLException.class, () -> schema().undo(version));
            assertTrue(
                    refusal.getMessage()
                            .contains("V%s cannot be undone: the latest applied version is V%s"
                                    .formatted(version, latest)),
                    refusal.getMessage());
        }
        assertSame(catalogue, "a script that was refused changed the catalogue");
        assertEquals(contents, Contents.of(schema().database()));
        assertEquals(applied, schema().applied());
    }

    /**
     * Migrates version by version to the last, then undoes, applies and undoes each one back to the first, then
     * migrates all of them again.
     */
    private void upDownAndUp(boolean filled, Undo undo) throws SQLException {
        var catalogues = new HashMap<String, SchemaObjects>();
        var versions = schema().versions();
        var before = "none";
        catalogues.put(before, SchemaObjects.of(schema().database()));
        for (var version : versions) {
            schema().migrateTo(version);
            var rows = rows(getClass(), version);
            if (filled && rows.isPresent()) {
                schema().execute(rows.get());
            }
            catalogues.put(version, SchemaObjects.of(schema().database()));
        }
        for (var place = versions.size() - 1; place >= 0; place--) {
            var version = versions.get(place);
            before = place == 0 ? "none" : versions.get(place - 1);
            undoAndCompare(version, undo, catalogues.get(before));
            assertEquals(versions.subList(0, place), schema().applied());
            schema().migrateTo(version);
            assertSame(catalogues.get(version), "V%s, applied once more, differs".formatted(version));
            undoAndCompare(version, undo, catalogues.get(before));
        }
        schema().migrateTo(versions.getLast());
        assertSame(catalogues.get(versions.getLast()), "all of it, applied once more, differs");
    }

    private void undoAndCompare(String version, Undo undo, SchemaObjects catalogueBefore) throws SQLException {
        var contents = Contents.of(schema().database());
        undo.undo(schema(), version);
        assertSame(catalogueBefore, "U%s leaves another catalogue than there was before V%1$s".formatted(version));
        var changed = contents.differencesTo(
                Contents.of(schema().database()), rowsThatUndosChange.getOrDefault(version, Set.of()));
        assertTrue(changed.isEmpty(), () -> report("U%s changes rows".formatted(version), changed));
    }

    private void assertSame(SchemaObjects before, String what) throws SQLException {
        var differences = before.differencesTo(SchemaObjects.of(schema().database()));
        assertTrue(differences.isEmpty(), () -> report(what, differences));
    }

    private static String report(String what, List<String> differences) {
        return "%s:%n  %s".formatted(what, String.join(System.lineSeparator() + "  ", differences));
    }

    private void fillUp() {
        schema = schemaOf.apply(filled(getClass(), schemaOf).copy());
    }

    /** A database with every version and the rows of a test's folder, to be copied. */
    static TestDatabase filled(Class<?> test, Function<TestDatabase, VersionedSchema> schemaOf) {
        return FILLED.computeIfAbsent(test, _ -> {
            var filled = schemaOf.apply(TestDatabase.bootstrapped());
            try {
                fillUpTo(filled, test, filled.versions().getLast());
            } catch (SQLException e) {
                throw new IllegalStateException("cannot fill a test database", e);
            }
            return filled.database();
        });
    }

    /** Migrates up to a version, and inserts the rows of a test's folder on the way. */
    protected static void fillUpTo(VersionedSchema schema, Class<?> test, String last) throws SQLException {
        for (var version : schema.versions()) {
            var rows = rows(test, version);
            if (version.compareTo(last) <= 0 && rows.isPresent()) {
                schema.migrateTo(version);
                schema.execute(rows.get());
            }
        }
        schema.migrateTo(last);
    }

    private static Optional<String> rows(Class<?> test, String version) {
        return Optional.ofNullable(test.getResource("rows/V%s.sql".formatted(version)))
                .map(rows -> Uncheck.get(() -> IOUtils.toString(rows, UTF_8)));
    }

    /** A script's frame without its own statements, renamed to another version. */
    private List<String> frame(String version, String asIf) {
        var lines = new ArrayList<>(scripts().undoScript(version).lines().toList());
        var begin = lines.indexOf("BEGIN;");
        var guard = lines.indexOf("$$;");
        var script = new ArrayList<>(lines.subList(Math.max(begin, 0), guard + 1));
        script.addAll(lines.subList(lines.size() - 3, lines.size()));
        return script.stream().map(line -> line.replace(version, asIf)).toList();
    }

    @FunctionalInterface
    private interface Undo {
        void undo(VersionedSchema schema, String version) throws SQLException;
    }
}
