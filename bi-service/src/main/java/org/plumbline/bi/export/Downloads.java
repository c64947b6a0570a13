package org.plumbline.bi.export;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.commons.io.output.ProxyOutputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.database.Caller;
import org.plumbline.service.http.Callers;

/** Streams files to callers. */
public final class Downloads {

    private Downloads() {}

    public static RestResponse<StreamingOutput> answer(
            ExportFormat format, String name, Caller caller, StreamingOutput content) {
        StreamingOutput streamed = output -> {
            try {
                content.write(watched(output, caller.request().request()));
            } catch (UncheckedIOException e) {
                // The cause shows that the caller has disconnected.
                throw e.getCause();
            }
        };
        return RestResponse.ResponseBuilder.ok(streamed)
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name, format.ending()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /**
     * Fails once the caller has disconnected. Quarkus may accept further writes, and every row would be read for
     * nobody.
     */
    private static OutputStream watched(OutputStream output, HttpServerRequest request) {
        return new ProxyOutputStream(output) {
            @Override
            protected void beforeWrite(int bytes) throws IOException {
                if (Callers.haveLeft(request)) {
                    throw new IOException("The caller has disconnected");
                }
            }
        };
    }
}
