package org.plumbline.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.plumbline.service.failure.Failure;

/** Answers requests that are refused before JAX-RS sees them, and logs failures of required services. */
@ApplicationScoped
public class EarlyProblems {

    private static final Logger LOG = Logger.getLogger(EarlyProblems.class);

    private final ObjectMapper json;

    EarlyProblems(ObjectMapper json) {
        this.json = json;
    }

    public void end(RoutingContext routing, Failure failure) {
        end(routing, traced(failure));
    }

    /** The problem document of a failure, for callers that write the response themselves. */
    public String document(Failure failure, String path) {
        return written(traced(failure), path);
    }

    private static HttpProblem traced(Failure failure) {
        var problem = Problems.of(failure);
        if (problem.getStatusCode() < 500) {
            return problem;
        }
        var traceId = ProblemShape.newTraceId();
        LOG.warnf("%s, trace %s: %s", problem.getDetail(), traceId, ProblemShape.root(failure));
        return HttpProblem.builder(problem).with(ProblemShape.TRACE_ID, traceId).build();
    }

    /** Ends an unauthenticated request. */
    public void endUnauthenticated(RoutingContext routing) {
        routing.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        end(routing, StandardProblem.UNAUTHENTICATED);
    }

    void end(RoutingContext routing, StandardProblem problem) {
        end(routing, Problems.of(problem));
    }

    private void end(RoutingContext routing, HttpProblem problem) {
        routing.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(written(problem, routing.request().path()));
    }

    private String written(HttpProblem problem, String path) {
        var document = HttpProblem.builder(problem)
                .withInstance(InstanceUtils.pathToInstance(path))
                .build();
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }
}
