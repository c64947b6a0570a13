package org.plumbline.bi.answer;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Conditional requests and answers in HTTP. */
public final class ConditionalResponse {

    private ConditionalResponse() {}

    /** The tags that the caller has. */
    public static List<String> ifNoneMatch(HttpHeaders headers) {
        return Optional.ofNullable(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH))
                .orElse(List.of());
    }

    /** 200 with the answer, or 304. */
    public static <T> RestResponse<T> of(Answer<T> answer) {
        var response =
                switch (answer) {
                    case Answer.Unchanged<T> _ -> ResponseBuilder.<T>notModified();
                    case Answer.Current<T> current -> ResponseBuilder.ok(current.body());
                };
        return response.header(HttpHeaders.ETAG, answer.tag().header()).build();
    }
}
