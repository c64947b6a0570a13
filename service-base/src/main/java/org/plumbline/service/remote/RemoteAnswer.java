package org.plumbline.service.remote;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;

/** What another service of the suite has answered. */
public final class RemoteAnswer {

    private static final Pattern TYPE = Pattern.compile("/problems/([a-z]+(?:-[a-z]+)*)");

    private final HttpResponse<byte[]> response;
    private final RemoteService service;

    RemoteAnswer(HttpResponse<byte[]> response, RemoteService service) {
        this.response = response;
        this.service = service;
    }

    /**
     * A problem as services of the suite write them.
     *
     * @param name the stable name of its kind: {@code metric-draft}
     * @param detail what went wrong, in a sentence for callers
     */
    public record Problem(String name, String detail) {}

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The object that it consists of, as {@link Documents} reads it. */
    public Map<?, ?> object() {
        try {
            if (Documents.json(response.body()).value() instanceof Map<?, ?> tree) {
                return tree;
            }
        } catch (Failure.InvalidInput e) {
            // What another service answers is no fault of the caller's.
            throw service.unavailable(e);
        }
        throw unexpected("an answer that is no object");
    }

    /** The same, as a reader binds it. */
    public <T> T object(ObjectReader reader, Class<T> type) {
        // Binding alone would take what can be understood in two ways.
        object();
        try {
            return reader.readValue(response.body(), type);
        } catch (IOException e) {
            throw service.unavailable(e);
        }
    }

    /** The problem that it is. */
    public Problem problem() {
        var tree = object();
        if (tree.get("type") instanceof String type && tree.get("detail") instanceof String detail) {
            var matcher = TYPE.matcher(type);
            if (matcher.matches()) {
                return new Problem(matcher.group(1), detail);
            }
        }
        throw unexpected();
    }

    /** The failure that an answer amounts to which is not one that the service gives. */
    public Failure.Unavailable unexpected() {
        return unexpected("status " + status());
    }

    /** The same, with what there is about it that the service does not give. */
    public Failure.Unavailable unexpected(String what) {
        return service.unavailable(new IOException(what));
    }
}
