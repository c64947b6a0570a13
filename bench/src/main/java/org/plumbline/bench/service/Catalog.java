package org.plumbline.bench.service;

import java.util.Map;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.postgres.TargetDatabase;

/** The packaged metrics-catalog-service, as its callers use it. */
public final class Catalog extends ServiceProcess {

    public static final String MODULE = "metrics-catalog-service";
    private static final String METRICS = "/api/v1/metrics";

    public Catalog(BenchServer server, Form form) {
        super(server, MODULE, form, TargetDatabase.CATALOG, Map.of());
    }

    /** Requests a path below the metrics, and waits for the whole answer. */
    public void get(String path) {
        send(request(METRICS + path).build(), OK);
    }

    /** Sends JSON to a path below the metrics. */
    public void post(String path, String body) {
        send(posting(request(METRICS + path), body).build(), OK);
    }

    /**
     * A statistic, such as {@code count} or {@code sum}, of the service's own meter for all checks of definitions so
     * far.
     */
    public double validations(String statistic) {
        var name = "plumbline_catalog_validation_seconds_" + statistic;
        var meters = send(request("/q/metrics").build(), OK);
        return meters.body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new StackFailure("The metrics-catalog-service has no meter " + name));
    }
}
