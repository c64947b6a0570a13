package org.plumbline.service.openapi;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the OpenAPI document says of the OIDC server, for the login of Swagger UI. */
@ConfigMapping(prefix = "plumbline.openapi")
@Unremovable // read by a filter, which is no bean
public interface OpenApiSettings {

    /** Where a browser logs in; the default is the path of Keycloak under {@code quarkus.oidc.auth-server-url}. */
    @WithDefault("${quarkus.oidc.auth-server-url}/protocol/openid-connect/auth")
    String authorizationUrl();

    /** Where a browser changes the code for a token; the default as above. */
    @WithDefault("${quarkus.oidc.auth-server-url}/protocol/openid-connect/token")
    String tokenUrl();
}
