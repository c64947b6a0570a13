package org.plumbline.service.http;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Recognises API requests by their address as JAX-RS sees it, without matrix parameters. */
public final class ApiAddress {

    private static final String API = "/api/";
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

    private ApiAddress() {}

    public static boolean isOf(RoutingContext routing) {
        var path = routing.normalizedPath();
        return path.startsWith(API)
                || MATRIX_PARAMETERS.matcher(path).replaceAll("").startsWith(API);
    }
}
