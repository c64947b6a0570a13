package org.plumbline.testsupport.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The undo scripts of the target schema. */
class UndoScriptsTest extends UndoScriptsContract {

    private static final Map<String, Set<String>> ROWS_THAT_UNDOS_CHANGE = Map.of(
            "002",
            Set.of(
                    "core.communities",
                    "core.submissions",
                    "core.post_data",
                    "core.submission_metadata",
                    "core.analyses",
                    "core.hashtags",
                    "core.submission_hashtags",
                    "core.categories",
                    "core.submission_categories",
                    "core.reports"),
            "004",
            Set.of("etl.runs"),
            "006",
            Set.of("core.legacy_documents", "etl.id_map", "etl.quarantine"),
            "007",
            Set.of("etl.checkpoints", "etl.id_map"),
            "008",
            Set.of("bi.publications", "etl.runs"),
            "017",
            Set.of("etl.check_results"),
            "034",
            Set.of(
                    "bi.dashboard_metrics_hourly",
                    "bi.dashboard_metrics_daily",
                    "bi.dashboard_metrics_hourly_rollup",
                    "bi.dashboard_metrics_daily_rollup"),
            "054",
            Set.of("bi.publications"));

    UndoScriptsTest() {
        super(VersionedSchema::target, ROWS_THAT_UNDOS_CHANGE);
    }

    @Test
    void emptiesTheModelWhenItForgetsWhichLegacyRowsItCameFrom() throws SQLException {
        undo("002");
        for (var table : ROWS_THAT_UNDOS_CHANGE.get("002")) {
            assertEquals(List.of("0"), texts("SELECT count(*) FROM " + table), table);
        }
    }

    @Test
    void runsNameNoPublicationOnceNoneIsRecorded() throws SQLException {
        undo("004");
        assertEquals(List.of(), texts("SELECT run_id FROM etl.runs WHERE publication_version IS NOT NULL"));
    }

    @Test
    void keepsTheKeysOfRowsThatAreThereAndNoOthers() throws SQLException {
        undo("006");
        assertEquals(
                List.of("communities 7", "posts 711", "posts 712", "reports 721"),
                texts("SELECT concat(entity, ' ', legacy_id) FROM etl.id_map"));
        assertEquals(List.of("711", "712"), texts("SELECT legacy_id FROM core.legacy_documents"));
    }

    @Test
    void forgetsTheContentOfRowsThatWaitForAReferenceSoThatTheyAreTakenAgain() throws SQLException {
        undo("006");
        assertEquals(List.of("712"), texts("SELECT legacy_id FROM etl.id_map WHERE content_hash = ''"));
    }

    @Test
    void keepsTheQuarantineButForDocumentsThatJsonbCannotHold() throws SQLException {
        undo("006");
        assertEquals(
                List.of("posts 711", "posts 713", "posts 716", "reports 722"),
                texts("SELECT concat(entity, ' ', legacy_id) FROM etl.quarantine"));
    }

    @Test
    void hasTheRowsOfDroppedTablesTakenAgain() throws SQLException {
        undo("007");
        assertEquals(
                List.of("moderation posts 714", "recruiting companies 31", "recruiting jobs 41"),
                texts("SELECT concat(source, ' ', entity, ' ', legacy_id) FROM etl.id_map WHERE NOT held"));
        assertEquals(List.of("moderation"), texts("SELECT pipeline FROM etl.checkpoints"));
    }

    @Test
    void forgetsThePublicationsOfTheDatasetThatGoesAndNoOthers() throws SQLException {
        undo("008");
        assertEquals(List.of("submission_facts"), texts("SELECT dataset FROM bi.publications"));
        assertEquals(List.of("2", "3"), texts("SELECT run_id FROM etl.runs WHERE publication_version IS NOT NULL"));
    }

    @Test
    void forgetsPublicationsThatNoChecksHavePassedOnAndNoOthers() throws SQLException {
        undo("054");
        assertEquals(List.of("0"), texts("SELECT count(*) FROM bi.publications WHERE run_id IS NULL"));
        assertNotEquals(List.of("0"), texts("SELECT count(*) FROM bi.publications"));
    }

    @Test
    void aDifferenceThatWasAcceptedHasWarned() throws SQLException {
        undo("017");
        assertEquals(
                List.of("entity_counts passed", "orphans warned"),
                texts("SELECT concat(check_id, ' ', outcome) FROM etl.check_results"));
    }

    @Test
    void goesDownAndUpAgainWherePiecesAreMissing() throws SQLException {
        var last = schema().versions().getLast();
        fillUpTo(schema(), getClass(), last);
        var whole = Catalogue.of(schema().database());
        dropWhatNothingNeeds(whole);
        assertNotEquals(List.of(), whole.differencesTo(Catalogue.of(schema().database())));
        for (var version : schema().versions().reversed()) {
            schema().undo(version);
        }
        schema().migrateTo(last);
        assertEquals(List.of(), whole.differencesTo(Catalogue.of(schema().database())));
    }

    /** All that can go without anything else: functions, views, materialized views, indexes, triggers. */
    private void dropWhatNothingNeeds(Catalogue catalogue) throws SQLException {
        for (var piece : catalogue.objects().keySet()) {
            if (piece.matches("(function|view|materialized view|index) .*")) {
                dropUnlessNeeded("DROP " + piece);
            } else if (piece.startsWith("trigger ")) {
                var space = piece.lastIndexOf(' ');
                dropUnlessNeeded("DROP TRIGGER %s ON %s"
                        .formatted(piece.substring(space), piece.substring("trigger ".length(), space)));
            }
        }
    }

    private void dropUnlessNeeded(String drop) throws SQLException {
        try {
            schema().execute(drop);
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
