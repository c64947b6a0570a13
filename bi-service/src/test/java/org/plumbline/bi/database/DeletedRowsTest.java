package org.plumbline.bi.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.testsupport.TestDatabase;

/** Rows that a delete policy of tombstone has marked are kept, and no number counts them. */
class DeletedRowsTest {

    private static TargetData data;

    private long reported;

    @BeforeAll
    static void migrate() {
        data = new TargetData(TestDatabase.migrated());
    }

    @BeforeEach
    void twoPostsOfWhichOneWasTakenDownByAReport() {
        data.empty().community("paris");
        data.post("paris", "x", "x", "2026-11-01T10:00Z", null);
        reported = data.post("paris", "x", "x", "2026-11-02T10:00Z", null);
        data.report(reported, "2026-11-03T10:00Z", "2026-11-04T10:00Z");
    }

    @Test
    void aDeletedSubmissionIsNoFactAndNeitherAreItsReports() {
        data.execute("UPDATE core.submissions SET deleted_at = now() WHERE submission_id = ?", reported);
        assertEquals("1", data.single("SELECT count(*) FROM bi.submission_facts_live"));
        assertEquals("0", data.single("SELECT count(*) FROM bi.report_facts_live"));
    }

    @Test
    void aDeletedReportTakesItsTakedownWithIt() {
        assertEquals("report_flow", takedownSource());
        data.execute("UPDATE core.reports SET deleted_at = now()");
        assertNull(takedownSource());
        assertEquals("0", data.single("SELECT count(*) FROM bi.report_facts_live"));
    }

    @Test
    void submissionsKeepADeletedCommunity() {
        data.execute("UPDATE core.communities SET deleted_at = now()");
        assertEquals("2", data.single("SELECT count(*) FROM bi.submission_facts_live WHERE community_slug = 'paris'"));
    }

    private String takedownSource() {
        return data.single("SELECT takedown_source FROM bi.submission_facts_live WHERE submission_id = ?", reported);
    }
}
