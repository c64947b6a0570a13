package org.plumbline.bi.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.query.Caller;

/** Sends files while they are written, to callers who take them. */
@ApplicationScoped
public class Downloads {

    private final Duration readTimeout;

    Downloads(BiSettings settings) {
        readTimeout = settings.queries().readTimeout();
    }

    /**
     * An answer that is a file, written while it is sent.
     *
     * @param name without the ending
     */
    public RestResponse<StreamingOutput> answer(
            ExportFormat format, String name, Caller caller, StreamingOutput content) {
        StreamingOutput watched = output -> {
            try (var watch = new StallWatch(output, caller.request(), readTimeout)) {
                content.write(watch);
            } catch (UncheckedIOException e) {
                // As what it is, it says that the caller has left.
                throw e.getCause();
            }
        };
        return RestResponse.ResponseBuilder.ok(watched)
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name, format.ending()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
