package org.plumbline.bi.studio.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which of the two ways to log in a request takes: the code flow while its session is looked at, else a bearer token. Quarkus would take
 * the code flow for whatever comes with a cookie of a session, or ends with the name of its settings.
 */
@ApplicationScoped
class SessionTenant implements TenantResolver {

    /** As in the settings {@code quarkus.oidc.studio.*} and in the cookie's name. */
    static final String NAME = "studio";

    /** Has the request's next step take the code flow. */
    static void enter(RoutingContext request) {
        choose(request, NAME);
    }

    /** Has it take a bearer token. */
    static void leave(RoutingContext request) {
        choose(request, OidcUtils.DEFAULT_TENANT_ID);
    }

    private static void choose(RoutingContext request, String tenant) {
        request.data().keySet().removeIf(SessionTenant::isNoteOfTenant);
        request.put(OidcUtils.TENANT_ID_ATTRIBUTE, tenant);
    }

    /** Quarkus notes on the request what it has chosen. */
    private static boolean isNoteOfTenant(String key) {
        return key.contains("tenant") || key.contains("Tenant");
    }

    @Override
    public String resolve(RoutingContext request) {
        return NAME.equals(request.get(OidcUtils.TENANT_ID_ATTRIBUTE)) ? NAME : OidcUtils.DEFAULT_TENANT_ID;
    }
}
