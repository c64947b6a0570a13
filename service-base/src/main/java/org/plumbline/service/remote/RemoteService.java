package org.plumbline.service.remote;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plumbline.service.failure.Failure;

/** Another service of the suite, which is asked as the caller. */
public final class RemoteService {

    private final String base;
    private final Duration timeout;
    private final String problem;
    private final String detail;
    private final HttpClient http;

    /** A service at an address. */
    public RemoteService(URI url, Duration timeout, String problem, String detail) {
        var text = url.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.timeout = timeout;
        this.problem = problem;
        this.detail = detail;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** What the service answers, whatever that is. */
    public RemoteAnswer get(String path, String authorization) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .build();
        return new RemoteAnswer(send(request), this);
    }

    /** It cannot be asked, or answers what makes no sense. */
    Failure.Unavailable unavailable(Throwable cause) {
        return new Failure.Unavailable(problem, detail, cause);
    }

    /** A request's own timeout would end with the headers: a body may stall as well. */
    private HttpResponse<byte[]> send(HttpRequest request) {
        var pending = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw unavailable(e.getCause());
        } catch (TimeoutException e) {
            // Hangs up, so that the other side can stop as well.
            pending.cancel(true);
            throw unavailable(new IOException("no answer within " + timeout, e));
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }
}
