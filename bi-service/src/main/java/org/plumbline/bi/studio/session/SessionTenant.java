package org.plumbline.bi.studio.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Authenticates a request by the code flow while its session is renewed, otherwise by bearer token. Quarkus would
 * choose the code flow for every request with a session cookie, or with the tenant's name at the end of its path.
 */
@ApplicationScoped
class SessionTenant implements TenantResolver {

    /** As in the settings {@code quarkus.oidc.studio.*} and in the cookie's name. */
    static final String NAME = "studio";

    static void enter(RoutingContext request) {
        choose(request, NAME);
    }

    static void leave(RoutingContext request) {
        choose(request, OidcUtils.DEFAULT_TENANT_ID);
    }

    private static void choose(RoutingContext request, String tenant) {
        request.data().keySet().removeIf(SessionTenant::isNoteOfTenant);
        request.put(OidcUtils.TENANT_ID_ATTRIBUTE, tenant);
    }

    /** The request attribute in which Quarkus stores its choice. */
    private static boolean isNoteOfTenant(String key) {
        return key.contains("tenant") || key.contains("Tenant");
    }

    @Override
    public String resolve(RoutingContext request) {
        return NAME.equals(request.get(OidcUtils.TENANT_ID_ATTRIBUTE)) ? NAME : OidcUtils.DEFAULT_TENANT_ID;
    }
}
