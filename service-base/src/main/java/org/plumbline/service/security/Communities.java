package org.plumbline.service.security;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/** Checks the communities in a request. */
public final class Communities {

    private Communities() {}

    /**
     * The caller's scope, narrowed to the named communities, if any.
     *
     * @throws Failure.NotAllowed if one is outside the caller's scope, whether it exists or not
     */
    public static Scope narrowed(Scope caller, List<String> named) {
        check(caller, named.stream());
        return named.isEmpty() ? caller : Scope.of(named);
    }

    /** Refuses communities outside the caller's scope. */
    public static void check(Scope caller, Stream<String> named) {
        if (!named.allMatch(caller::includes)) {
            throw new Failure.NotAllowed(
                    "community-out-of-scope", "A requested community is outside this account's scope");
        }
    }
}
