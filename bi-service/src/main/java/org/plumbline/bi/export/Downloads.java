package org.plumbline.bi.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.database.Caller;

/** Streams files to callers who read them. */
@ApplicationScoped
public class Downloads {

    private final Duration readTimeout;

    Downloads(BiSettings settings) {
        readTimeout = settings.queries().readTimeout();
    }

    /** Returns an answer that is streamed as a file. */
    public RestResponse<StreamingOutput> answer(
            ExportFormat format, String name, Caller caller, StreamingOutput content) {
        StreamingOutput watched = output -> {
            try (var watch = new StallWatch(output, caller.request(), readTimeout)) {
                content.write(watch);
            } catch (UncheckedIOException e) {
                // The cause says that the caller has disconnected.
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
