package org.plumbline.service.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers bodies of the wrong shape, which Quarkus would answer without a word. */
public class JsonProblems {

    private final ProblemShape shape;

    JsonProblems(ProblemShape shape) {
        this.shape = shape;
    }

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException exception, UriInfo uri) {
        return shape.apply(
                        HttpProblem.valueOf(Response.Status.BAD_REQUEST), ProblemContext.of(exception, uri.getPath()))
                .toResponse();
    }
}
