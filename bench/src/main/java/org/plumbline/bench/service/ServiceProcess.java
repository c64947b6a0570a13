package org.plumbline.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.process.Health;
import org.plumbline.deploy.local.process.Patience;
import org.plumbline.testsupport.FakeOidc;

/** A packaged service with the heap that the one-machine stack gives it, on a free port. */
public final class ServiceProcess implements AutoCloseable {

    private static final int READERS_HEAP = 256;
    private static final Patience PATIENCE = Patience.ofAtMost(Duration.ofMinutes(15));

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /** Longer than anything that is measured. */
    private static final Duration LONG_LIFE = Duration.ofHours(12);

    private final String module;
    private final BenchServer server;
    private final FakeOidc oidc;
    private final ChildProcess process;
    /** As a reverse proxy asks: over connections that stay open. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private double secondsToReady;

    private ServiceProcess(String module, BenchServer server, FakeOidc oidc, ChildProcess process, URI address) {
        this.module = module;
        this.server = server;
        this.oidc = oidc;
        this.process = process;
        this.address = address;
    }

    /** Starts one that answers readers, and returns when it is ready, with little memory. */
    static ServiceProcess startForReaders(
            BenchServer server, Path projectDirectory, String module, Form form, String role, Map<String, String> own) {
        var settings = new HashMap<>(own);
        settings.put("QUARKUS_DATASOURCE_USERNAME", role);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", role);
        return start(server, projectDirectory, module, form, READERS_HEAP, UnaryOperator.identity(), settings);
    }

    /** Starts it and returns when it is ready. */
    public static ServiceProcess start(
            BenchServer server,
            Path projectDirectory,
            String module,
            Form form,
            int heapMb,
            UnaryOperator<List<String>> started,
            Map<String, String> settings) {
        var packaging = form.packaging();
        var artifact = packaging.artifact(projectDirectory.resolve(module).resolve("target"));
        if (!Files.exists(artifact)) {
            throw new BenchFailure(
                    "The %s is not built: %s is missing (%s)".formatted(module, artifact, packaging.build()));
        }
        var command = packaging.command(artifact, "-Xmx%dm".formatted(heapMb), form.jvm());
        var port = freePort();
        var oidc = FakeOidc.start();
        var watch = Stopwatch.start();
        var process = ChildProcess.start(
                module, started.apply(command), environment(server, oidc, port, settings), server.folder());
        server.guard().guard(process.handle());
        var service = new ServiceProcess(module, server, oidc, process, URI.create("http://localhost:" + port));
        try {
            new Health(service.http, BETWEEN_LOOKS)
                    .await(process, service.address.resolve("/q/health/ready"), PATIENCE);
            service.secondsToReady = watch.seconds();
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
        return service;
    }

    /** A question to it. */
    public HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    /** Waits for the whole answer. */
    public HttpResponse<String> send(HttpRequest request, int status) {
        var response = send(request);
        if (response.statusCode() != status) {
            throw new BenchFailure("The %s did not take %s %s (%d): %s"
                    .formatted(module, request.method(), request.uri(), response.statusCode(), response.body()));
        }
        return response;
    }

    /** Waits for the whole answer, whatever its status. */
    public HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    /** Likewise, with a body of this form. */
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new BenchFailure("The %s does not answer: %s".formatted(module, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted while waiting for the " + module, e);
        }
    }

    /** Tokens of so many people who may do everything. */
    public List<String> tokens(int people) {
        return IntStream.range(0, people)
                .mapToObj(number -> oidc.token()
                        .user("caller " + number)
                        .roles("superadmin")
                        .expiringIn(LONG_LIFE)
                        .issue())
                .toList();
    }

    /** A token of somebody who may do everything; to be asked for at every call, because work can outlast a token. */
    public String token() {
        return oidc.superadmin();
    }

    /** Where it is reached. */
    public URI address() {
        return address;
    }

    /** Whose tokens it takes. */
    public String issuer() {
        return oidc.issuer();
    }

    /** How long it took from the start of the process until the service called itself ready. */
    public double secondsToReady() {
        return secondsToReady;
    }

    /** What it holds of the machine's memory now. */
    public ResidentMemory memory() {
        return ResidentMemory.of(process.handle().pid());
    }

    /** How long processors have worked for it so far. */
    public Duration processorTime() {
        return process.handle()
                .info()
                .totalCpuDuration()
                .orElseThrow(
                        () -> new BenchFailure("This system does not tell how long processors work for a process"));
    }

    @Override
    public void close() {
        process.stop();
        server.guard().release(process.handle().pid());
        http.close();
        oidc.close();
    }

    /** Nothing that somebody has set up for a stack of their own. */
    private static Map<String, String> environment(
            BenchServer server, FakeOidc oidc, int port, Map<String, String> settings) {
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

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much of the machine's memory a process holds, as Linux counts it. */
    public record ResidentMemory(long nowMb, long mostMb) {

        private static final long KILOBYTES = 1024;

        static ResidentMemory of(long process) {
            var file = Path.of("/proc", Long.toString(process), "status");
            try {
                var status = Files.readString(file);
                return new ResidentMemory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
            } catch (IOException e) {
                throw new BenchFailure("This system does not tell what memory a process holds: " + e.getMessage(), e);
            }
        }

        private static long megabytes(String status, String name) {
            return status.lines()
                            .filter(line -> line.startsWith(name))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow(() -> new BenchFailure("No " + name + " in:\n" + status))
                    / KILOBYTES;
        }
    }
}
