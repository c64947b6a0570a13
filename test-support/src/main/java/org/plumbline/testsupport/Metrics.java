package org.plumbline.testsupport;

import static io.restassured.RestAssured.given;

/** The metrics of the service under test, as Prometheus reads them. */
public final class Metrics {

    private Metrics() {}

    /** Returns the value of a series, which is named with its labels. */
    public static double value(String series) {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(series.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no series " + series));
    }
}
