package org.plumbline.bi.metric;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.FakeCatalog;
import org.plumbline.bi.fixture.SampleMetrics;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestDatabase;

/** Days of Paris, whose clocks change, by a service that lives in another zone. */
@QuarkusIntegrationTest
class DaylightSavingIT {

    FakeOidc oidc;
    TestDatabase database;
    FakeCatalog catalog;

    @BeforeEach
    void publishPostsAtTheEndsOfTwoDays() {
        SampleMetrics.publish(catalog);
        var data = new TargetData(database).empty().community("paris");
        // 29 March 2026 has 23 hours in Paris, and 25 October has 25.
        for (var submittedAt : List.of(
                "2026-03-28T23:00Z",
                "2026-03-29T21:59Z",
                "2026-03-29T22:00Z",
                "2026-10-24T22:00Z",
                "2026-10-25T22:59Z",
                "2026-10-25T23:00Z")) {
            data.post("paris", "meta", "instagram", submittedAt, null);
        }
        data.publish(7, Instant.parse("2026-11-20T12:00:00Z"));
    }

    @Test
    void aDayIsAsLongAsItIsThere() {
        series(
                "2026-03-28T23:00:00Z",
                "2026-03-30T22:00:00Z",
                List.of("2026-03-28T23:00:00Z", 2),
                List.of("2026-03-29T22:00:00Z", 1));
        series(
                "2026-10-24T22:00:00Z",
                "2026-10-26T23:00:00Z",
                List.of("2026-10-24T22:00:00Z", 2),
                List.of("2026-10-25T23:00:00Z", 1));
    }

    private void series(String from, String to, List<?>... days) {
        SampleMetrics.answer(
                        oidc.superadmin(), "posts?grain=day&timezone=Europe/Paris&from=%s&to=%s".formatted(from, to))
                .statusCode(200)
                .body("rows", equalTo(List.of(days)));
    }
}
