package org.plumbline.service.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.config.SmallRyeConfig;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds the common parts of every operation under {@code /api} to a service's OpenAPI document: login, problems, and
 * tags of operations with 304.
 *
 * <p>Runs at startup, so that the login uses the configured OIDC server.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ApiDocument implements OASFilter {

    private static final String SCHEME = "oidc";
    private static final String NOT_MODIFIED = "304";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.servers(List.of(OASFactory.createServer().url("/").description("This service")));
        addComponents(document);
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.getOperations().values().forEach(ApiDocument::complete);
            }
        });
    }

    private static void addComponents(OpenAPI document) {
        var components = document.getComponents();
        components.addSchema(ProblemSchema.VIOLATION, ProblemSchema.violation());
        components.addSchema(ProblemSchema.PROBLEM, ProblemSchema.problem());
        components.addSecurityScheme(SCHEME, login());
    }

    private static SecurityScheme login() {
        // oauth2, because for openIdConnect Swagger UI shows a form for each grant of the server.
        var settings = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(OpenApiSettings.class);
        var flow = OASFactory.createOAuthFlow()
                .authorizationUrl(settings.authorizationUrl())
                .tokenUrl(settings.tokenUrl())
                .scopes(Map.of("openid", "Who you are, with your roles and communities"));
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Log in at the suite's OIDC server")
                .flows(OASFactory.createOAuthFlows().authorizationCode(flow));
    }

    private static void complete(Operation operation) {
        operation.security(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of("openid"))));
        var responses = operation.getResponses();
        ProblemSchema.responses().forEach((status, description) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
        if (responses.hasAPIResponse(NOT_MODIFIED)) {
            completeRead(operation);
        }
        if (responses.hasAPIResponse("412")) {
            completeWrite(operation);
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.content(ProblemSchema.content());
            }
        });
    }

    /** Adds the headers with the tag: the one that returns it, and the one that sends it back. */
    private static void completeRead(Operation operation) {
        var responses = operation.getResponses();
        operation.addParameter(
                header(HttpHeaders.IF_NONE_MATCH).description("Tags of answers that the caller already has"));
        for (var status : List.of("200", NOT_MODIFIED)) {
            responses
                    .getAPIResponse(status)
                    .addHeader(
                            HttpHeaders.ETAG,
                            OASFactory.createHeader()
                                    .description("Send it as `If-None-Match` to get 304 while nothing has changed")
                                    .schema(text()));
        }
    }

    /** Adds the header with the tag that a caller must send. */
    private static void completeWrite(Operation operation) {
        operation.addParameter(header(HttpHeaders.IF_MATCH)
                .required(true)
                .description("The `ETag` the write is based on, or `*`")
                .example("*"));
        operation
                .getResponses()
                .addAPIResponse(
                        "428",
                        OASFactory.createAPIResponse().description("`precondition-missing`: `If-Match` is missing"));
    }

    private static Parameter header(String name) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    /** The schemas of the suite's RFC 9457 problems. */
    private static final class ProblemSchema {

        static final String PROBLEM = "Problem";
        static final String VIOLATION = "Violation";

        private ProblemSchema() {}

        static Schema violation() {
            return object("A violation in a request")
                    .addProperty("field", text("The query parameter, or the path of the field in the body"))
                    .addProperty("message", text("What is wrong with it"))
                    .required(List.of("field", "message"));
        }

        static Schema problem() {
            var violations = OASFactory.createSchema()
                    .addType(SchemaType.ARRAY)
                    .description("All violations; only for invalid input")
                    .items(OASFactory.createSchema().ref(VIOLATION));
            return object("A problem (RFC 9457)")
                    .addProperty(
                            "type",
                            text("Identifies the kind of problem; stable").addExample("/problems/invalid-input"))
                    .addProperty("title", text("The kind of problem in words"))
                    .addProperty(
                            "status",
                            OASFactory.createSchema()
                                    .addType(SchemaType.INTEGER)
                                    .description("The HTTP status"))
                    .addProperty("detail", text("What went wrong in this case"))
                    .addProperty("instance", text("The requested path"))
                    .addProperty("violations", violations)
                    .addProperty(
                            "traceId", text("The id to search in the service's log; only if the service was at fault"))
                    .required(List.of("type", "title", "status", "detail", "instance"));
        }

        static Content content() {
            return OASFactory.createContent()
                    .addMediaType(
                            "application/problem+json",
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(PROBLEM)));
        }

        /** The error responses of every operation, by status. */
        static Map<String, String> responses() {
            // Ordered, so that the document is the same at each start.
            return new TreeMap<>(Map.of(
                    "400", "`invalid-input`: see `violations` for each field",
                    "401", "`unauthenticated`: no valid token",
                    "403", "`forbidden`: not allowed for this account",
                    "500", "`internal`: a fault of the service; search its log for `traceId`",
                    "503", "`database-unavailable`, `oidc-unavailable`: a required service is down"));
        }

        private static Schema object(String description) {
            return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
        }

        private static Schema text(String description) {
            return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
        }
    }
}
