package org.plumbline.bi.overview;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.bi.fixture.TargetData;

@QuarkusTest
class OverviewInputTest extends SampleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "from=yesterday                       | from           | is not a date or time",
                "to=2026-02-30                        | to             | is not a date or time",
                "from=                                | from           | is empty",
                "from=0005-01-01                      | from           | is outside the years 1970 to 2199",
                "to=9999-12-31                        | to             | is outside the years 1970 to 2199",
                "from=+1000000000-01-01T00:00:00Z     | from           | is not a date or time",
                "compare=last                         | compare        | is not one of previous",
                "community=%00                        | community      | control character",
                "platformDetail=instagramm            | platformDetail | did you mean 'instagram'?",
                "platformDetail=qqq                   | platformDetail | known are bluesky, discord",
                "platformDetail=true&platformDetail=x | platformDetail | 'true' or 'false' alone",
                "range=30d&from=2026-11-01            | range          | excludes 'from'; give",
                "range=30d&from=2026-11-01&to=2026-11-02 | range       | excludes 'from' and 'to'",
                "range=30                             | range          | hours, days, weeks or months such as 24h, 7d, 2w or 12m: '30'",
                "range=0d                             | range          | is not a number of",
                "range=1y                             | range          | is not a number of",
                "range=9999m                          | range          | begins before 1970",
                "range=99999w                         | range          | begins before 1970",
                "range=7d&range=8d                    | range          | may be given only once",
                "rang=7d                              | rang           | did you mean 'range'",
                "form=2026-01-01                      | form           | did you mean 'from'",
                "from=2026-11-01&from=2026-11-02      | from           | may be given only once"
            })
    void refusesByName(String query, String field, String message) {
        Api.refusedByName(refused(query), field, message);
    }

    @Test
    void aWindowThatEndsBeforeItStartsNamesBothEnds() {
        refused("from=2026-11-02&to=2026-11-02").body("violations.field", containsInAnyOrder("from", "to"));
        refused("from=2027-01-01").body("violations.field", containsInAnyOrder("from", "to"));
    }

    @Test
    void aWindowIsAsLongAsAnybodyNeedsIt() {
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + "?from=1970-01-01&to=2199-12-31&compare=previous")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "30d, 2026-10-21T12:35:00Z",
        "24h, 2026-11-19T12:35:00Z",
        "2w, 2026-11-06T12:35:00Z",
        "9m, 2026-02-20T12:35:00Z",
        "120m, 2016-11-20T12:35:00Z"
    })
    void aRangeEndsWithThePresentMinuteAsTheUsualWindowDoes(String range, String from) {
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + "?range=" + range)
                .then()
                .statusCode(200)
                .body("window.from", equalTo(from))
                .body("window.to", equalTo("2026-11-20T12:35:00Z"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        refused("from=x&to=y&compare=z&platformDetail=myspace&limit=3")
                .body("violations.field", containsInAnyOrder("from", "to", "compare", "platformDetail", "limit"));
    }

    @Test
    void oneEndAloneGivesTheOther() {
        Api.with(oidc.superadmin())
                .urlEncodingEnabled(false)
                .get(Api.OVERVIEW + "?to=2026-11-01T01:00:00%2B01:00")
                .then()
                .statusCode(200)
                .body("window.from", equalTo("2026-10-02T00:00:00Z"))
                .body("window.to", equalTo("2026-11-01T00:00:00Z"));
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + "?from=2026-11-01")
                .then()
                .statusCode(200)
                .body("window.to", equalTo("2026-11-20T12:35:00Z"));
    }

    @Test
    void aServiceThatOnlyTheFactsKnowIsKnownToWhoSeesIt() {
        var data = new TargetData(database);
        data.post("paris", "vk", "vkontakte", "2026-11-01T00:00Z", null);
        data.refresh();
        Api.with(oidc.communityManager("paris"))
                .get(Api.OVERVIEW + "?platformDetail=vkontakte")
                .then()
                .statusCode(200)
                .body("kpis.submissions.value", equalTo(1));
        Api.with(oidc.communityManager("toronto"))
                .get(Api.OVERVIEW + "?platformDetail=vkontakte")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse refused(String query) {
        return Api.refused(oidc.superadmin(), Api.OVERVIEW + "?" + query)
                .body("status", equalTo(400))
                .body("instance", equalTo(Api.OVERVIEW));
    }
}
