package org.plumbline.testsupport.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The undo scripts of the target schema. */
class UndoScriptsTest extends UndoScriptsContract {

    private static final Set<String> MOVED = Set.of(
            "core.communities",
            "core.submissions",
            "core.post_data",
            "core.submission_metadata",
            "core.analyses",
            "core.hashtags",
            "core.submission_hashtags",
            "core.categories",
            "core.submission_categories",
            "core.reports",
            "recruiting.companies",
            "recruiting.jobs",
            "recruiting.job_applications");

    private static final Map<String, Set<String>> ROWS_THAT_UNDOS_CHANGE = Map.of(
            "004",
            MOVED,
            "005",
            Set.of("etl.checkpoints", "etl.id_map"),
            "010",
            Set.of("etl.runs"),
            "015",
            Set.of("etl.id_map", "etl.waiting_references"));

    UndoScriptsTest() {
        super(VersionedSchema::target, ROWS_THAT_UNDOS_CHANGE);
    }

    @Test
    void emptiesTheModelsWhenItForgetsWhichLegacyRowsTheyCameFrom() throws SQLException {
        undo("004");
        for (var table : MOVED) {
            assertEquals(List.of("0"), texts("SELECT count(*) FROM " + table), table);
        }
    }

    @Test
    void hasEverythingReadAgainWhenItForgetsWhichRowsWait() throws SQLException {
        undo("005");
        assertEquals(List.of(), texts("SELECT entity FROM etl.checkpoints"));
    }

    @Test
    void forgetsTheContentOfRowsThatWaitForAReferenceSoThatTheyAreTakenAgain() throws SQLException {
        undo("005");
        assertEquals(List.of("712"), texts("SELECT legacy_id FROM etl.id_map WHERE content_hash = ''"));
    }

    @Test
    void forgetsTheContentOfRowsThatLoseAWaitSoThatAFullRunFindsIt() throws SQLException {
        undo("015");
        assertEquals(List.of("712"), texts("SELECT legacy_id FROM etl.id_map WHERE content_hash = ''"));
        assertEquals(List.of("8"), texts("SELECT referred_legacy_id FROM etl.waiting_references"));
    }

    @Test
    void runsNameNoPublicationOnceNoneIsRecorded() throws SQLException {
        undo("010");
        assertEquals(List.of(), texts("SELECT run_id FROM etl.runs WHERE publication_version IS NOT NULL"));
    }

    @Test
    void goesDownAndUpAgainWherePiecesAreMissing() throws SQLException {
        var last = schema().versions().getLast();
        fillUpTo(schema(), getClass(), last);
        var whole = SchemaObjects.of(schema().database());
        dropWhatNothingNeeds(whole);
        assertNotEquals(List.of(), whole.differencesTo(SchemaObjects.of(schema().database())));
        for (var version : schema().versions().reversed()) {
            schema().undo(version);
        }
        schema().migrateTo(last);
        assertEquals(List.of(), whole.differencesTo(SchemaObjects.of(schema().database())));
    }

    /** All that can go without anything else: functions, views, materialized views, indexes, triggers. */
    private void dropWhatNothingNeeds(SchemaObjects catalogue) throws SQLException {
        try (var owner = schema().database().connectAs(schema().role());
                var statement = owner.createStatement()) {
            for (var piece : catalogue.objects().keySet()) {
                if (piece.matches("(function|view|materialized view|index|trigger) .*")) {
                    dropUnlessNeeded(statement, SchemaObjects.drop(piece));
                }
            }
        }
    }

    private static void dropUnlessNeeded(Statement statement, String drop) throws SQLException {
        try {
            statement.execute(drop);
        } catch (SQLException e) {
            assertEquals("2BP01", e.getSQLState(), () -> "%s: %s".formatted(drop, e.getMessage()));
        }
    }

    /** On a database that was filled at each version up to this one. */
    private void undo(String last) throws SQLException {
        fillUpTo(schema(), getClass(), last);
        schema().undo(last);
    }

    private List<String> texts(String query) throws SQLException {
        return schema().texts("SELECT found.value FROM (%s) AS found (value) ORDER BY found.value".formatted(query));
    }
}
