package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.suite.stack.ChangesTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** A data engineer starts runs and watches them, reads why one was refused, and mends what could not be loaded. */
@ChangesTheSuite
class StudioOperationsTest extends StudioTests {

    private static final long REPORT = 990_001;
    private static final String MODERATION = "[data-pipeline=moderation]";

    StudioOperationsTest(SuiteStack suite) {
        super(suite);
    }

    @Test
    void watchesARunToItsEnd() {
        try (var window = open("ada", "/operations")) {
            var page = window.page();
            var asked = Collections.synchronizedList(new ArrayList<String>());
            page.onRequest(request -> asked.add(path(request)));
            var pipeline = page.locator("[data-pipeline=recruiting]");
            pipeline.locator("[aria-label='Start a full run of recruiting']").click();
            assertThat(pipeline.locator("[role=progressbar]")).isVisible();
            assertThat(pipeline.locator("[aria-label='Start a delta run of recruiting']"))
                    .isDisabled();
            assertThat(pipeline.locator("[data-run-state=succeeded]")).isVisible();
            var run = answerOfMigrator("/api/v1/runs?pipeline=recruiting&limit=1");
            assertTrue(
                    asked.contains("/api/migrator/v1/runs/%d/events".formatted(run.getLong("[0].id"))),
                    asked::toString);

            pipeline.locator("a", new Locator.LocatorOptions().setHasText("run " + run.getLong("[0].id")))
                    .click();
            countsAre(page, run.getLong("[0].id"));
            page.reload();
            countsAre(page, run.getLong("[0].id"));
        }
    }

    private void countsAre(Page page, long id) {
        var counts = answerOfMigrator("/api/v1/runs/" + id);
        var read = 0L;
        for (var part : List.of("written", "unchanged", "quarantined")) {
            assertThat(page.locator("[data-panel=run] [data-count=%s]".formatted(part)))
                    .hasAttribute("data-value", counts.getString("counts." + part));
            read += counts.getLong("counts." + part);
        }
        assertThat(page.locator("[data-panel=run] [data-count=read]")).hasAttribute("data-value", Long.toString(read));
        assertThat(page.locator("[data-run='%d'] [aria-current=true]".formatted(id)))
                .isVisible();
    }

    @Test
    void asksForARunThatItMayNotFollow() {
        try (var window = open("ada", "/operations")) {
            var page = window.page();
            page.route("**/events", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            window.expect("503");
            page.locator("[aria-label='Start a delta run of recruiting']").click();
            assertThat(page.locator("[data-pipeline=recruiting] [data-run-state=running]"))
                    .isVisible();
            assertThat(page.locator("[data-pipeline=recruiting] [data-run-state=running]"))
                    .hasCount(0);
            var run = answerOfMigrator("/api/v1/runs?pipeline=recruiting&limit=1");
            assertThat(page.locator("[data-run='%d'] [data-run-state=succeeded]".formatted(run.getLong("[0].id"))))
                    .isVisible();
        }
    }

    @Test
    void leadsFromTheRedBadgeToTheFailingRows() throws SQLException {
        try (var lie = Untold.of(suite)) {
            assertEquals("refused", suite.run("moderation", "delta").getString("state"));
            try (var window = open("ada", "/overview")) {
                var page = window.page();
                var badge = page.locator("[data-freshness=refused]").first();
                badge.locator("a[href^='/operations']").first().click();
                assertThat(page.locator("pl-headline .says h2")).containsText("was refused");
                assertThat(page.locator("pl-headline .says")).containsText("Readers keep publication");
                var checks = page.locator("[data-panel=checks]");
                page.locator("pl-headline a[href*='against=']").click();
                assertThat(checks.locator(".checklist thead th")).hasCount(6);
                assertThat(page.locator("main")).not().containsText("left out");
                var parity = checks.locator("[data-check=removed_posts_parity]");
                assertThat(parity).hasAttribute("data-outcome", "failed");
                assertThat(parity.locator("[data-since=new]")).isVisible();
                assertThat(checks.locator("[data-outcome=passed]")).hasCount(0);
                parity.locator("button").click();
                assertThat(checks.locator("pl-failing-rows .hit").first()).isVisible();

                checks.locator("[data-check=content_agrees] button").click();
                assertThat(checks.locator("pl-failing-rows h2")).containsText("content_agrees");
                assertThat(checks.locator("pl-failing-rows .hit").first()).hasText("removed_at");
                lie.takeBack();
                page.locator("pl-headline button.go").click();
                assertThat(page.locator("pl-headline .says")).hasCount(0);
                window.go("/operations");
                assertThat(page.locator("[data-check=removed_posts_parity] [data-since=fixed]"))
                        .isVisible();
                assertThat(page.locator("[data-freshness]").first()).hasAttribute("data-freshness", "fresh");
            }
        }
    }

    @Test
    void takesAQuarantinedRowOnceItIsMended() throws SQLException {
        legacy("INSERT INTO reports (id, post_id, channel, reported_at, outcome, updated_at)"
                + " VALUES (%d, 999999999, 'in_app', '2026-01-05', 'rejected', now())".formatted(REPORT));
        try {
            assertEquals("succeeded", suite.run("moderation", "delta").getString("state"));
            var waiting = answerOfMigrator("/api/v1/quarantine").getInt("total");
            try (var window = open("ada", "/operations")) {
                var page = window.page();
                var panel = page.locator("[data-panel=quarantine]");
                assertThat(panel.locator(".tools button")).hasText("Retry all " + waiting);
                var reason = panel.locator("[data-reason='moderation/reports/post_id/reference-exists']");
                assertThat(reason.locator("td[data-value]")).hasAttribute("data-value", Integer.toString(waiting));
                reason.locator("button").click();
                var row = panel.locator("details", new Locator.LocatorOptions().setHasText("reports " + REPORT));
                row.locator("summary").click();
                assertThat(row.locator(".hit")).hasText("999999999");

                legacy("UPDATE reports SET post_id = (SELECT min(id) FROM posts) WHERE id = " + REPORT);
                row.locator("button").click();
                assertThat(page.locator("[data-retried]")).containsText("loaded 1");
                assertThat(row).hasCount(0);
                assertThat(reason.locator("td[data-value]")).hasAttribute("data-value", Integer.toString(waiting - 1));
            }
        } finally {
            legacy("DELETE FROM reports WHERE id = " + REPORT);
        }
        assertEquals("succeeded", suite.run("moderation", "delta").getString("state"));
    }

    @Test
    void previewsAppliesAndRevertsARepair() throws SQLException {
        assertEquals(12, target("""
                UPDATE core.post_data SET platform = 'other', platform_detail = 'unknown'
                WHERE submission_id IN (
                    SELECT submission_id FROM core.post_data WHERE platform_detail = 'instagram' ORDER BY 1 LIMIT 12
                )"""));
        try (var window = open("ada", "/operations")) {
            var page = window.page();
            var repair = page.locator("[data-repair=platform-detail]");
            apply(repair);
            assertThat(repair.locator("[data-applied]")).hasAttribute("data-applied", "12");
            untilNothingRuns(page);

            var revert = repair.locator("form");
            revert.locator("[name=reason]").fill("the report of May has to show what was published then");
            revert.locator("button").click();
            assertThat(repair.locator("[data-reverted]")).hasAttribute("data-reverted", "12");
            // The rows are wrong again, and no reader is to see them.
            assertThat(page.locator(MODERATION + " [data-run-state=refused]")).isVisible();

            apply(repair);
            assertThat(repair.locator("[data-applied]")).hasAttribute("data-applied", "12");
            assertThat(page.locator(MODERATION + " [data-run-state=succeeded]")).isVisible();
            assertThat(page.locator("pl-headline .says")).hasCount(0);
        }
    }

    private static void apply(Locator repair) {
        repair.locator("button", new Locator.LocatorOptions().setHasText("what it would change"))
                .click();
        assertThat(repair.locator("[data-failing]")).hasAttribute("data-failing", "12");
        assertThat(repair.locator(".made").first()).hasText("meta · instagram");
        var form = repair.locator("form").first();
        form.locator("[name=reason]").fill("written by hand");
        form.locator("[type=checkbox]").check();
        form.locator("button").click();
    }

    @Test
    void acceptsADifferenceWithAReasonAndRevokesIt() {
        var run = answerOfMigrator("/api/v1/runs?pipeline=moderation").getLong("[-1].id");
        try (var window = open("ada", "/operations/runs/" + run)) {
            var page = window.page();
            page.locator("[data-check=posts_name_existing_communities] button").click();
            page.locator("pl-failing-rows .act button").first().click();
            var reason = "The community was closed <b>in 2024</b>";
            page.locator("form.accept [name=reason]").fill(reason);
            page.locator("form.accept .go").click();
            var accepted = page.locator("form.accepted");
            assertThat(accepted).containsText(reason);
            accepted.locator("[name=reason]").fill("it was not");
            accepted.locator("button").click();
            assertThat(accepted).hasCount(0);
            assertEquals(
                    "revoked",
                    answerOfMigrator("/api/v1/checks/posts_name_existing_communities/acceptances")
                            .getString("[0].state"));
        }
    }

    @Test
    void refreshesAReadModelAndCountsDaysAnew() {
        try (var window = open("ada", "/operations")) {
            var page = window.page();
            var models = page.locator("[data-panel=read-models]");
            models.locator("button", new Locator.LocatorOptions().setHasText("Refresh application_summary"))
                    .click();
            assertThat(models.locator(".notice a")).isVisible();
            assertThat(page.locator("[data-pipeline=recruiting] [data-run-state=running]"))
                    .hasCount(0);
            models.locator("details summary").click();
            models.locator("[name=from]").fill("2026-03-01");
            models.locator("[name=to]").fill("2026-03-03");
            models.locator("form button").click();
            assertThat(models.locator(".notice")).containsText("computed again");
        }
    }

    @Test
    void saysThatThereIsNoSuchRunAndTellsWhoIsAlreadyAtWork() {
        try (var window = open("ada", "/operations/runs/999999999")) {
            var page = window.page();
            window.expect("404");
            assertThat(page.locator("[data-missing-run]")).containsText("999999999");
            page.locator("[data-missing-run] a").click();
            assertThat(page.locator("[data-panel=run]")).hasAttribute("data-panel-state", "ready");

            page.route("**/api/migrator/v1/runs", route -> {
                if (!route.request().method().equals("POST")) {
                    route.resume();
                    return;
                }
                var problem = "{\"type\":\"/problems/pipeline-running\",\"title\":\"Conflict\",\"status\":409,"
                        + "\"detail\":\"Run 7 of pipeline moderation, started by schedule, is under way.\"}";
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("application/problem+json")
                        .setBody(problem));
            });
            window.expect("409");
            page.locator("[aria-label='Start a delta run of moderation']").click();
            assertThat(page.locator("[data-panel=runs] [role=alert]")).containsText("started by schedule");
        }
    }

    private static void untilNothingRuns(Page page) {
        assertThat(page.locator("[data-pipeline] [data-run-state=running]")).hasCount(0);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static String path(Request request) {
        return URI.create(request.url()).getPath();
    }

    private JsonPath answerOfMigrator(String path) {
        return suite.migrator().read(suite.token("ada"), path);
    }

    private void legacy(String change) throws SQLException {
        try (var legacy = suite.changing(SampleSource.MODERATION);
                var statement = legacy.createStatement()) {
            assertEquals(1, statement.executeUpdate(change));
        }
    }

    private int target(String change) throws SQLException {
        try (var target = suite.lying();
                var statement = target.createStatement()) {
            return statement.executeUpdate(change);
        }
    }
}
