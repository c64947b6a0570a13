package org.plumbline.service.remote;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An HTTP exchange with a time limit for the whole response; a request's own timeout covers only the headers. */
public final class BoundedExchange {

    private BoundedExchange() {}

    /**
     * Returns the whole response.
     *
     * @throws IOException if it does not arrive in time
     */
    public static <T> HttpResponse<T> send(HttpClient http, HttpRequest request, BodyHandler<T> body, Duration timeout)
            throws IOException, InterruptedException {
        var pending = http.sendAsync(request, body);
        try {
            return pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + timeout, e);
        } finally {
            // Disconnects, so that the other side can stop too.
            pending.cancel(true);
        }
    }
}
