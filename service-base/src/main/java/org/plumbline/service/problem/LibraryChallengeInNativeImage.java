package org.plumbline.service.problem;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/**
 * The library reads fields of a challenge that this version of Quarkus no longer has. On the JVM that code is never
 * reached, because {@link RaisedProblems} answers first; a native image links everything and would not build.
 */
@TargetClass(className = "io.quarkiverse.resteasy.problem.security.HttpUnauthorizedUtils")
final class LibraryChallengeInNativeImage {

    private LibraryChallengeInNativeImage() {}

    @Substitute
    static Uni<HttpProblem> toProblem(RoutingContext context, Exception exception) {
        return Uni.createFrom().item(HttpProblem.valueOf(Response.Status.UNAUTHORIZED));
    }
}
