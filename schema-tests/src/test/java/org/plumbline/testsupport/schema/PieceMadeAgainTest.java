package org.plumbline.testsupport.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions, views, indexes and triggers that were dropped are made again by the statements of their migrations. */
class PieceMadeAgainTest {

    private VersionedSchema schema;
    private MigrationStatements migrations;
    private SchemaObjects whole;

    @BeforeEach
    void fillDatabase() throws SQLException {
        schema = VersionedSchema.target(UndoScriptsContract.filled(UndoScriptsTest.class, VersionedSchema::target)
                .copy());
        migrations = schema.migrationStatements();
        whole = SchemaObjects.of(schema.database());
    }

    @Test
    void eachFunctionAndViewWithWhatItTakesAlong() throws SQLException {
        var different = new ArrayList<String>();
        for (var piece : pieces("function ", "view ", "materialized view ")) {
            schema.execute("DROP %s CASCADE".formatted(piece));
            var gone = gone();
            assertFalse(gone.isEmpty(), piece);
            different.addAll(makeAgain(gone));
        }
        assertEquals(List.of(), different);
    }

    @Test
    void indexes() throws SQLException {
        var dropped = pieces("index ").stream()
                .filter(index -> !migrations.making(List.of(index)).isEmpty())
                .toList();
        schema.executeEach(dropped.stream().map(SchemaObjects::drop).toList());
        assertEquals(List.of(), makeAgain(gone()));
    }

    @Test
    void triggers() throws SQLException {
        schema.executeEach(pieces("trigger ").stream().map(SchemaObjects::drop).toList());
        assertEquals(List.of(), makeAgain(gone()));
    }

    private List<String> makeAgain(List<String> gone) throws SQLException {
        schema.executeEach(migrations.making(gone).stream()
                .map(MigrationStatements.Statement::text)
                .toList());
        return whole.differencesTo(SchemaObjects.of(schema.database()));
    }

    private List<String> gone() throws SQLException {
        return whole.missingIn(SchemaObjects.of(schema.database()));
    }

    private List<String> pieces(String... kinds) {
        return whole.objects().keySet().stream()
                .filter(piece -> List.of(kinds).stream().anyMatch(piece::startsWith))
                .toList();
    }
}
