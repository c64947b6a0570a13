package org.plumbline.migrator.verification;

import static org.plumbline.testsupport.DocumentedSection.table;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.DocumentedSection;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.schema.MigrationStatements;
import org.plumbline.testsupport.schema.SchemaObjects;
import org.plumbline.testsupport.schema.VersionedSchema;

/** Holds the files that {@code docs/operations.md} names for each piece of the schema against the migrations. */
class PiecesDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/operations.md");

    @Test
    void eachPieceIsNamedWithTheMigrationsThatMakeIt() throws IOException, SQLException {
        var database = TestDatabase.migrated();
        var migrations = VersionedSchema.target(database).migrationStatements();
        var piecesByVersions = new TreeMap<String, TreeSet<String>>();
        for (var piece : SchemaObjects.of(database).objects().keySet()) {
            var versions = migrations.making(List.of(piece)).stream()
                    .map(MigrationStatements.Statement::version)
                    .distinct()
                    .map("`V%s`"::formatted)
                    .collect(Collectors.joining(", "));
            if (!versions.isEmpty()) {
                piecesByVersions.computeIfAbsent(versions, _ -> new TreeSet<>()).add("`%s`".formatted(nameOf(piece)));
            }
        }
        new DocumentedSection(DOCUMENT, "pieces")
                .assertSays(table(
                        List.of("statements in", "pieces"),
                        piecesByVersions.entrySet().stream()
                                .map(row -> List.of(row.getKey(), String.join(", ", row.getValue())))
                                .toList()));
    }

    private static String nameOf(String piece) {
        return piece.replaceFirst("^(function|view|materialized view|index) ", "")
                .replaceFirst("^trigger .* (trigger_invalidate|count_keys_after|content_changed)_.*", "$1_…")
                .replaceFirst("\\((?!bi\\.).*", "()");
    }
}
