package org.plumbline.service.security;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/** The communities that a request names. */
public final class Communities {

    private Communities() {}

    /**
     * The caller's scope, narrowed to the communities that are named, if any are.
     *
     * @throws Failure.NotAllowed where one is outside the caller's scope, the same whether it exists or not
     */
    public static Scope narrowed(Scope caller, List<String> named) {
        check(caller, named.stream());
        return named.isEmpty() ? caller : Scope.of(named);
    }

    /** Refuses what is not the caller's. */
    public static void check(Scope caller, Stream<String> named) {
        if (!named.allMatch(caller::includes)) {
            throw new Failure.NotAllowed(
                    "community-out-of-scope", "A community that was asked for is not within this account's scope");
        }
    }
}
