package org.plumbline.bi.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.testsupport.TestDatabase;

/** What an application's row says of it, of its job and of its company. */
class ApplicationSummaryTest {

    private static TargetData data;

    @BeforeAll
    static void migrate() {
        data = new TargetData(TestDatabase.migrated());
    }

    @BeforeEach
    void oneApplication() {
        data.empty().application(1, "interview", "2026-11-01T10:00Z");
    }

    @Test
    void saysWhatTheApplicationTheJobAndTheCompanySay() {
        assertEquals(
                "1 interview 1 Editor 1 Quiet Mill media",
                summary(
                        "concat_ws(' ', application_id, application_status, job_id, job_title, company_id, company_name,"
                                + " company_industry)"));
    }

    @Test
    void createdAtIsTheApplicationsAndTheOthersKeepTheirs() {
        data.execute("UPDATE recruiting.jobs SET created_at = '2025-01-01Z'");
        data.execute("UPDATE recruiting.companies SET created_at = '2024-01-01Z'");
        assertEquals(
                "true", summary("(created_at = application_created_at AND created_at = '2026-11-01 10:00Z')::text"));
        assertEquals("true", summary("(job_created_at = '2025-01-01Z' AND company_created_at = '2024-01-01Z')::text"));
    }

    @Test
    void thePriorityIsThePrestigeAndZeroWithoutOne() {
        assertEquals("0", summary("priority_score"));
        assertNull(summary("prestige_factor"));
        data.execute("UPDATE recruiting.jobs SET prestige_factor = 71");
        assertEquals("71", summary("priority_score"));
    }

    @Test
    void payAndSeniorityCarryTheDashboardsNames() {
        data.execute("""
                UPDATE recruiting.jobs SET compensation_min = 24000.5, compensation_max = 30000,
                    compensation_currency = 'EUR', seniority_level = 'lead'""");
        assertEquals(
                "EUR 24000.50 30000.00 lead",
                summary("concat_ws(' ', salary_currency, salary_min, salary_max, experience_level)"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Paris   | Île-de-France | France | Paris, Île-de-France, France
            Berlin  | -             | Germany | Berlin, Germany
            Remote  | ''            | -      | Remote
            -       | ''            | Canada | Canada
            ''      | ''            | ''     | -
            -       | -             | -      | -
            """)
    void theLocationLeavesOutWhatIsEmpty(String city, String province, String country, String location) {
        data.execute(
                "UPDATE recruiting.jobs SET office_city = ?, office_province = ?, office_country = ?",
                city,
                province,
                country);
        assertEquals(location, summary("location"));
    }

    @Test
    void anApplicationForAJobWithoutACompanyIsThereWithoutOne() {
        data.execute("UPDATE recruiting.jobs SET company_id = NULL");
        assertEquals("1", summary("application_id"));
        assertNull(summary("company_name"));
    }

    @Test
    void anApplicationThatIsMarkedAsDeletedIsLeftOut() {
        data.execute("UPDATE recruiting.job_applications SET deleted_at = now()");
        assertEquals("0", summary("count(*)"));
    }

    @Test
    void anApplicationKeepsAJobAndACompanyThatAreMarkedAsDeleted() {
        data.execute("UPDATE recruiting.jobs SET deleted_at = now()");
        data.execute("UPDATE recruiting.companies SET deleted_at = now()");
        assertEquals("Quiet Mill", summary("company_name"));
    }

    @Test
    void whatIsPublishedStaysUntilTheNextPublication() {
        data.refresh();
        data.execute("UPDATE recruiting.job_applications SET status = 'hired'");
        assertEquals("interview", data.single("SELECT application_status FROM bi.application_summary_mv"));
        assertEquals("hired", summary("application_status"));
    }

    private static String summary(String expression) {
        return data.single("SELECT " + expression + " FROM bi.application_summary_live");
    }
}
