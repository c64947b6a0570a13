package org.plumbline.service.problem;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an unreadable {@code Content-Type}, which Quarkus would answer with 500. */
public class MediaTypeForm {

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION + 1)
    void check(ContainerRequestContext context) {
        var named = context.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (named != null && !isReadable(named)) {
            throw new NotSupportedException();
        }
    }

    private static boolean isReadable(String named) {
        try {
            var mediaType = MediaType.valueOf(named);
            var charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
            return !mediaType.getType().isBlank()
                    && !mediaType.getSubtype().isBlank()
                    && (charset == null || Charset.isSupported(charset));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
