package org.plumbline.service.openapi;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The OIDC server in the OpenAPI document, for the login of Swagger UI. */
@ConfigMapping(prefix = "plumbline.openapi")
@Unremovable // read by a filter, which is not a bean
public interface OpenApiSettings {

    /** The authorization endpoint; the default is Keycloak's path under {@code quarkus.oidc.auth-server-url}. */
    @WithDefault("${quarkus.oidc.auth-server-url}/protocol/openid-connect/auth")
    String authorizationUrl();

    /** The token endpoint; the default is Keycloak's path under {@code quarkus.oidc.auth-server-url}. */
    @WithDefault("${quarkus.oidc.auth-server-url}/protocol/openid-connect/token")
    String tokenUrl();
}
