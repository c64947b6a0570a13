package org.plumbline.testsupport.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.plumbline.testsupport.FakeOidc;

/**
 * Sends malformed requests to every documented operation: odd addresses, headers, parameters, bodies and tokens. The
 * same seed gives the same requests.
 */
public final class HostileRequests {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "A");
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/json;charset=nonsense",
            "application/json;charset=",
            "text/csv",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "gzip",
            "text/",
            "/",
            ";",
            ",",
            "*/*",
            "a/b;q=x",
            "a/b;=",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> HEADERS = List.of(
            "If-None-Match",
            "If-Match",
            "If-Modified-Since",
            "Range",
            "Accept-Language",
            "Accept-Encoding",
            "Accept-Charset",
            "Content-Encoding",
            "Content-Language",
            "Cookie",
            "Origin",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-HTTP-Method-Override",
            "Last-Event-ID",
            "Expect",
            "Date");

    /** Texts that must not leak into responses. */
    private static final List<String> INTERNALS = List.of("Exception", "\tat ", "org.plumbline.", "SELECT ", "java.");

    private final int port = RestAssured.port;
    private final Random random;
    private final HostileTokens tokens;
    private final SchemaValues values;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String method, String path, JsonNode description) {}

    public HostileRequests(FakeOidc oidc, long seed) throws IOException {
        random = new Random(seed);
        tokens = new HostileTokens(oidc, random);
        var document = new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
        values = new SchemaValues(document, random);
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(field -> field.getValue().has("responses"))
                .forEach(field -> operations.add(
                        new Operation(field.getKey().toUpperCase(Locale.ROOT), path.getKey(), field.getValue()))));
    }

    /** Sends up to this many requests within the time, and returns those with an unacceptable response. */
    public List<String> send(int requests, Duration atMost) throws IOException {
        var until = System.nanoTime() + atMost.toNanos();
        var faults = new ArrayList<String>();
        try (var logged = LoggedFaults.open()) {
            for (var sent = 0; sent < requests && System.nanoTime() < until; sent++) {
                var request = request(operations.get(sent % operations.size()));
                var fault = faultOf(request);
                var written = logged.take();
                if (fault != null || !written.isEmpty()) {
                    faults.add("%s %s%n%s".formatted(fault, written, shown(request)));
                }
            }
        }
        return faults;
    }

    private String faultOf(byte[] request) throws IOException {
        try {
            var answer = RawAnswer.to(port, request);
            var fault = fault(answer);
            return fault == null ? null : fault + System.lineSeparator() + answer;
        } catch (SocketTimeoutException e) {
            return "no end of an answer";
        }
    }

    private static String fault(RawAnswer answer) {
        var status = answer.status();
        if (status == 500 || status < 100 || status == 501 || status == 502) {
            return "status " + status;
        }
        if (INTERNALS.stream().anyMatch(answer.body()::contains) && status >= 400) {
            return "internals";
        }
        return status >= 400 && !isOfHttpItself(answer) && !answer.hasHeader("content-type", "application/problem+json")
                ? "an error that is no problem document"
                : null;
    }

    /** The HTTP server itself refuses an address that is too long, before the service sees the request. */
    private static boolean isOfHttpItself(RawAnswer answer) {
        return answer.status() == 414 && answer.body().isEmpty();
    }

    private static String shown(byte[] request) {
        var text = new String(request, ISO_8859_1);
        return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
    }

    private byte[] request(Operation operation) throws IOException {
        var request = new ByteArrayOutputStream();
        var method = random.nextInt(15) == 0 ? OddValues.one(random, METHODS) : operation.method();
        var body = hasBody(operation) || random.nextInt(15) == 0 ? body(operation) : null;
        line(request, "%s %s HTTP/1.1".formatted(method, address(operation)));
        line(request, "Host: localhost");
        line(request, "Connection: close");
        var authorization = tokens.any();
        if (authorization != null) {
            line(request, "Authorization: " + authorization);
        }
        if (body != null) {
            line(request, "Content-Length: " + body.length);
            line(request, "Content-Type: " + (random.nextInt(8) == 0 ? mediaType() : "application/json"));
        }
        if (random.nextInt(4) == 0) {
            line(request, "Accept: " + mediaType());
        }
        if (random.nextInt(3) == 0) {
            line(request, OddValues.one(random, HEADERS) + ": " + header(OddValues.text(random)));
        }
        line(request, random.nextInt(3) == 0 ? "If-Match: *" : "A: b");
        line(request, "");
        if (body != null) {
            request.write(body);
        }
        return request.toByteArray();
    }

    private static void line(ByteArrayOutputStream request, String line) throws IOException {
        request.write((line + "\r\n").getBytes(UTF_8));
    }

    private String mediaType() {
        return OddValues.one(random, MEDIA_TYPES);
    }

    /** Characters allowed in a header. */
    private static String header(String text) {
        return text.replaceAll("[\\x00-\\x1f\\x7f]", "");
    }

    private String address(Operation operation) {
        var address = new StringBuilder(operation.path());
        var query = new ArrayList<String>();
        operation.description().path("parameters").forEach(parameter -> {
            var name = parameter.path("name").asText();
            var template = address.indexOf("{" + name + "}");
            if (template >= 0) {
                address.replace(template, template + name.length() + 2, encoded(value(parameter)));
            } else if ("query".equals(parameter.path("in").asText()) && random.nextBoolean()) {
                query.add(encoded(name) + "=" + encoded(value(parameter)));
            }
        });
        switch (random.nextInt(25)) {
            case 0 -> address.append(";").append(encoded(OddValues.text(random)));
            case 1 -> address.append("/");
            case 2 -> address.insert(0, "/");
            case 3 -> address.append("/..");
            case 4 -> query.add(encoded(OddValues.text(random)));
            case 5 -> query.addAll(List.copyOf(query));
            default -> {
                // The address stays as documented.
            }
        }
        var path = address.toString().replaceAll("[{}]", "");
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private String value(JsonNode parameter) {
        var example = parameter.path("example");
        if (random.nextInt(3) == 0) {
            return OddValues.text(random);
        }
        var value = example.isMissingNode() ? values.of(parameter.path("schema"), 5) : example;
        return value.isValueNode() ? value.asText() : value.path(0).asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static boolean hasBody(Operation operation) {
        return operation.description().has("requestBody");
    }

    private byte[] body(Operation operation) {
        var content = operation.description().at("/requestBody/content/application~1json");
        var examples = content.path("examples")
                .valueStream()
                .map(it -> it.path("value"))
                .toList();
        var text =
                switch (random.nextInt(4)) {
                    case 0 -> OddValues.body(random);
                    case 1 -> examples.isEmpty() ? "{}" : text(OddValues.one(random, examples));
                    default -> values.of(content.path("schema"), 8).toString();
                };
        var bytes = text.getBytes(UTF_8);
        if (bytes.length > 0 && random.nextInt(20) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static String text(JsonNode example) {
        return example.isTextual() ? example.asText() : example.toString();
    }
}
