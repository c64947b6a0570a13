package org.plumbline.service.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What there is to say of tags: of every operation that answers 304, which tag it gives and where a caller sends it; of
 * every one that answers 412, that a caller has to send it.
 */
final class TagDescription {

    private static final String OK = "200";
    private static final String NOT_MODIFIED = "304";
    private static final String STALE = "412";
    private static final String PRECONDITION_MISSING = "428";

    private TagDescription() {}

    static void complete(Operation operation) {
        if (operation.getResponses().hasAPIResponse(NOT_MODIFIED)) {
            completeRead(operation);
        }
        if (operation.getResponses().hasAPIResponse(STALE)) {
            completeWrite(operation);
        }
    }

    private static void completeRead(Operation operation) {
        var responses = operation.getResponses();
        operation.addParameter(header(HttpHeaders.IF_NONE_MATCH).description("Tags of answers that the caller has"));
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

    private static void completeWrite(Operation operation) {
        operation.addParameter(header(HttpHeaders.IF_MATCH)
                .required(true)
                .description("The `ETag` that what is written to was read with, or `*`")
                .example("*"));
        operation
                .getResponses()
                .addAPIResponse(
                        PRECONDITION_MISSING,
                        OASFactory.createAPIResponse().description("`precondition-missing`: there is no `If-Match`"));
    }

    private static Parameter header(String name) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
