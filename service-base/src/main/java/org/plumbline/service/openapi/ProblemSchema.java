package org.plumbline.service.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of RFC 9457 problems, as the suite writes them. */
final class ProblemSchema {

    static final String PROBLEM = "Problem";
    static final String VIOLATION = "Violation";

    private ProblemSchema() {}

    static Schema violation() {
        return object("One thing wrong with a request")
                .addProperty("field", text("The query parameter, or the path of the field in the body"))
                .addProperty("message", text("What is wrong with it"))
                .required(List.of("field", "message"));
    }

    static Schema problem() {
        var violations = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("Everything wrong with the request; only where input was at fault")
                .items(OASFactory.createSchema().ref(VIOLATION));
        return object("A problem (RFC 9457)")
                .addProperty(
                        "type", text("Identifies the kind of problem; stable").addExample("/problems/invalid-input"))
                .addProperty("title", text("The kind of problem in words"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("The HTTP status"))
                .addProperty("detail", text("What went wrong this time"))
                .addProperty("instance", text("The path that was asked"))
                .addProperty("violations", violations)
                .addProperty(
                        "traceId", text("Finds the failure in the service's log; only where the service was at fault"))
                .required(List.of("type", "title", "status", "detail", "instance"));
    }

    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    /** The answers that every operation of the API can give, by status. */
    static Map<String, String> responses() {
        return Map.of(
                "400", "`invalid-input`: input at fault; `violations` names each field",
                "401", "`unauthenticated`: no token, or not a valid one",
                "403", "`forbidden`: this account may not do this",
                "500", "`internal`: a fault of the service; `traceId` finds it in the log",
                "503", "`database-unavailable`, `oidc-unavailable`: a part that the answer needs is down");
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
