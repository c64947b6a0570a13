package org.plumbline.service.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What there is to say of every operation that answers 304: the tag that it gives, and where a caller sends it. */
final class TagDescription {

    private static final String OK = "200";
    private static final String NOT_MODIFIED = "304";

    private TagDescription() {}

    static void complete(Operation operation) {
        var responses = operation.getResponses();
        if (!responses.hasAPIResponse(NOT_MODIFIED)) {
            return;
        }
        operation.addParameter(OASFactory.createParameter()
                .name(HttpHeaders.IF_NONE_MATCH)
                .in(Parameter.In.HEADER)
                .description("Tags of answers that the caller has")
                .schema(text()));
        for (var status : List.of(OK, NOT_MODIFIED)) {
            responses
                    .getAPIResponse(status)
                    .addHeader(
                            HttpHeaders.ETAG,
                            OASFactory.createHeader()
                                    .description(
                                            "Send it as `If-None-Match` to be answered 304 while nothing has changed")
                                    .schema(text()));
        }
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
