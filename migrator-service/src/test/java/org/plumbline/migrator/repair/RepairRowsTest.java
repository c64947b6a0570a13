package org.plumbline.migrator.repair;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every row that a repair has changed can be seen, however many there are. */
@QuarkusTest
class RepairRowsTest extends RepairTest {

    @Test
    void everyRowOfAnApplicationIsListedPageByPage() throws SQLException {
        var applied = apply("platform-detail", 3);
        endOfRun(applied);
        var rows = rows(applied.extract().jsonPath().getLong("repairRunId"));
        asSuperadmin()
                .get(rows + "?size=2")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.legacyId", equalTo(List.of("1", "2")))
                .body("items.state", equalTo(List.of("applied", "applied")))
                .body("items[0].before.platform_rule", equalTo("group-name:meta@1"))
                .body("items[0].after.platform_rule", equalTo("host:instagram.com@3"))
                .body("items[0].found", nullValue());
        asSuperadmin()
                .get(rows + "?size=2&page=1")
                .then()
                .statusCode(200)
                .body("page", equalTo(1))
                .body("items.legacyId", equalTo(List.of("3")));
        asSuperadmin().get(rows + "?state=left").then().body("total", equalTo(0));
    }

    @Test
    void everyRowThatARevertHasLeftIsListedPageByPage() throws SQLException {
        threeAreRepairedOfWhichTwoChange();
        var reverted = revert("platform-detail");
        endOfRun(reverted);
        var rows = rows(reverted.extract().jsonPath().getLong("repairRunId"));
        asSuperadmin().get(rows).then().body("items.state", equalTo(List.of("reverted", "changed", "gone")));
        asSuperadmin()
                .get(rows + "?state=left&size=1")
                .then()
                .body("total", equalTo(2))
                .body("items.legacyId", equalTo(List.of("2")))
                .body("items[0].before.platform_detail", equalTo("unknown"))
                .body("items[0].after.platform_detail", equalTo("instagram"))
                .body("items[0].found.platform_detail", equalTo("threads"));
        asSuperadmin()
                .get(rows + "?state=left&size=1&page=1")
                .then()
                .body("items.legacyId", equalTo(List.of("3")))
                .body("items[0].found", nullValue());
    }

    @Test
    void whichRowsCannotBeListedIsSaid() throws SQLException {
        var previewed = preview("platform-detail").extract().jsonPath().getLong("repairRunId");
        asSuperadmin()
                .get(rows(previewed))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/repair-not-applied"));
        asSuperadmin()
                .get(rows(999_999))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/repair-run-not-found"));
        asSuperadmin()
                .get(rows(previewed) + "?state=lost&limit=3")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("state", "limit"));
    }

    @Test
    void aPreviewGoesOnAfterTheRowsThatAnotherHasShown() throws SQLException {
        var first = asSuperadmin().post("/api/v1/repairs/platform-detail/preview?limit=2");
        asSuperadmin()
                .post("/api/v1/repairs/platform-detail/preview?after=" + first.path("rows[1].newId"))
                .then()
                .statusCode(200)
                .body("failing", equalTo(3))
                .body("rows.legacyId", equalTo(List.of("3")));
    }

    private static String rows(long repairRun) {
        return "/api/v1/repairs/platform-detail/runs/%d/rows".formatted(repairRun);
    }
}
