package org.plumbline.bench.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.process.Health;
import org.plumbline.deploy.local.process.Health.Patience;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.testsupport.FakeOidc;

/** A packaged service with a fixed heap size, on a free port, as its callers see it. */
public abstract class ServiceProcess implements AutoCloseable {

    /** The root of the checkout whose packaged services are measured. */
    public static final Path PROJECT = Path.of(System.getProperty("plumbline.project-directory", ""));

    protected static final int OK = 200;

    private static final int READERS_HEAP = 256;
    private static final Patience PATIENCE = Patience.ofAtMost(Duration.ofMinutes(15));
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final String module;
    private final BenchServer server;
    private final FakeOidc oidc;
    private final ChildProcess process;

    /** Keeps connections open, like a reverse proxy. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final double secondsToReady;

    /** Starts a service that answers readers, with little memory, and returns when it is ready. */
    ServiceProcess(BenchServer server, String module, Form form, String role, Map<String, String> settings) {
        this(server, module, form, READERS_HEAP, UnaryOperator.identity(), asRole(role, settings));
    }

    /** Starts a service and returns when it is ready. */
    protected ServiceProcess(
            BenchServer server,
            String module,
            Form form,
            int heapMb,
            UnaryOperator<List<String>> started,
            Map<String, String> settings) {
        this.module = module;
        this.server = server;
        var artifact = form.packaging().artifact(PROJECT, module);
        var command = form.packaging().command(artifact, "-Xmx%dm".formatted(heapMb), form.jvm());
        var port = LocalPostgres.freePort();
        address = URI.create("http://localhost:" + port);
        oidc = FakeOidc.start();
        var watch = Stopwatch.start();
        process = ChildProcess.start(module, started.apply(command), environment(port, settings), server.folder());
        server.guard().guard(process.handle());
        try {
            new Health(http, BETWEEN_LOOKS).await(process, address.resolve("/q/health/ready"), PATIENCE);
            secondsToReady = watch.seconds();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Map<String, String> asRole(String role, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("QUARKUS_DATASOURCE_USERNAME", role);
        all.put("QUARKUS_DATASOURCE_PASSWORD", role);
        return all;
    }

    /** A request with a superadmin's token. */
    protected final HttpRequest.Builder request(String path) {
        return request(path, oidc.superadmin());
    }

    protected final HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    protected static HttpRequest.Builder posting(HttpRequest.Builder request, String json) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    /** Waits for the whole answer. */
    protected final HttpResponse<String> send(HttpRequest request, int status) {
        var response = send(request, BodyHandlers.ofString());
        if (response.statusCode() != status) {
            throw new StackFailure("The %s did not take %s %s (%d): %s"
                    .formatted(module, request.method(), request.uri(), response.statusCode(), response.body()));
        }
        return response;
    }

    /** Waits for an answer of any status. */
    protected final <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new StackFailure("The %s does not answer: %s".formatted(module, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for the " + module, e);
        }
    }

    /** Tokens of different superadmins. */
    public final List<String> tokens(int people) {
        return IntStream.range(0, people)
                .mapToObj(number -> oidc.superadmin("caller " + number))
                .toList();
    }

    public final URI address() {
        return address;
    }

    public final String issuer() {
        return oidc.issuer();
    }

    /** The seconds from the start of the process until the service reported that it was ready. */
    public final double secondsToReady() {
        return secondsToReady;
    }

    public final ResidentMemory memory() {
        return ResidentMemory.of(process.handle().pid());
    }

    /** The processor time it has used so far. */
    public final Duration processorTime() {
        return process.handle()
                .info()
                .totalCpuDuration()
                .orElseThrow(
                        () -> new StackFailure("This system does not tell how long processors work for a process"));
    }

    @Override
    public final void close() {
        process.stop();
        server.guard().release(process.handle().pid());
        http.close();
        oidc.close();
    }

    /** The environment of the process, without any settings that the user has for their own stack. */
    private Map<String, String> environment(int port, Map<String, String> settings) {
        var environment = new HashMap<>(System.getenv());
        environment
                .keySet()
                .removeIf(name -> name.matches("(PLUMBLINE|QUARKUS|JAVA_OPTS|JAVA_TOOL_OPTIONS|JDK_JAVA).*"));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", server.postgres().jdbcUrl(BenchServer.TARGET));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", oidc.issuer());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.putAll(settings);
        return environment;
    }

    /** A process's resident memory, as Linux counts it. */
    public record ResidentMemory(long nowMb, long mostMb) {

        private static final long KILOBYTES = 1024;

        static ResidentMemory of(long process) {
            var file = Path.of("/proc", Long.toString(process), "status");
            try {
                var status = Files.readString(file);
                return new ResidentMemory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
            } catch (IOException e) {
                throw new StackFailure("This system does not tell what memory a process holds: " + e.getMessage(), e);
            }
        }

        private static long megabytes(String status, String name) {
            return status.lines()
                            .filter(line -> line.startsWith(name))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow(() -> new StackFailure("No " + name + " in:\n" + status))
                    / KILOBYTES;
        }
    }
}
