package org.plumbline.bench.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.deploy.postgres.TargetDatabase;

/** The packaged bi-service, asked as a dashboard asks it. */
public final class Dashboards implements AutoCloseable {

    private static final String MODULE = "bi-service";
    private static final int OK = 200;

    private final ServiceProcess service;
    private final String token;

    private Dashboards(ServiceProcess service) {
        this.service = service;
        token = service.token();
    }

    /** Starts it and returns when it is ready. */
    public static Dashboards start(BenchServer server, Path projectDirectory) {
        var settings = Map.of(
                "QUARKUS_DATASOURCE_USERNAME", TargetDatabase.BI, "QUARKUS_DATASOURCE_PASSWORD", TargetDatabase.BI);
        return new Dashboards(ServiceProcess.start(server, projectDirectory, MODULE, List.of("-Xmx256m"), settings));
    }

    /** How long a question takes, in seconds, as who asks it over HTTP waits for the whole answer. */
    public double secondsOf(String question) {
        var request = service.request(question, token).build();
        var watch = Stopwatch.start();
        service.send(request, OK);
        return watch.seconds();
    }

    @Override
    public void close() {
        service.close();
    }
}
