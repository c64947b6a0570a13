package org.plumbline.model.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a web address that the rules use. Parses like a browser and accepts sloppy text: without scheme, with
 * surrounding spaces, in any case. {@code java.net.URI} refuses most of that.
 *
 * @param host in lower case and ASCII, without port and trailing dot
 * @param path starts with a slash
 * @param query without the question mark; empty if there is none
 */
record WebAddress(String host, String path, String query) {

    private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
    /** The authority, the path, the query. */
    private static final Pattern PARTS = Pattern.compile("([^/?#]*)([^?#]*)(?:\\?([^#]*))?");

    private static final Pattern PARAMETER_SEPARATOR = Pattern.compile("[&;]");

    /** Empty if the text is not the address of a web page. */
    static Optional<WebAddress> parse(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        // Browsers treat a backslash as a slash.
        var rest = text.strip().replace('\\', '/');
        var scheme = SCHEME.matcher(rest);
        var hasScheme = scheme.lookingAt() && !isPort(rest, scheme.end());
        if (hasScheme) {
            if (!isWeb(scheme.group(1)) || !rest.startsWith("//", scheme.end())) {
                return Optional.empty();
            }
            rest = rest.substring(scheme.end() + 2);
        } else if (rest.startsWith("//")) {
            rest = rest.substring(2);
        }
        var parts = PARTS.matcher(rest);
        if (!parts.lookingAt() || (!hasScheme && parts.group(1).contains("@"))) {
            // An e-mail address.
            return Optional.empty();
        }
        var path = parts.group(2).isEmpty() ? "/" : parts.group(2);
        return host(parts.group(1))
                .map(host -> new WebAddress(host, path, Objects.requireNonNullElse(parts.group(3), "")));
    }

    /**
     * Whether the host is the domain or a subdomain: {@code notfacebook.com} does not belong to {@code facebook.com}.
     */
    boolean isAt(String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** The decoded value of a query parameter; empty if it is missing or not decodable. */
    Optional<String> parameter(String name) {
        return PARAMETER_SEPARATOR
                .splitAsStream(query)
                .filter(pair -> pair.startsWith(name + "="))
                .findFirst()
                .flatMap(pair -> decode(pair.substring(name.length() + 1)));
    }

    /** {@code facebook.com:443} starts like a scheme but has none. */
    private static boolean isPort(String text, int afterColon) {
        return afterColon < text.length() && Character.isDigit(text.charAt(afterColon));
    }

    private static boolean isWeb(String scheme) {
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    /** Text before an at sign is a user name, not the host: {@code facebook.com@evil.example}. */
    private static Optional<String> host(String authority) {
        var withoutUser = authority.substring(authority.lastIndexOf('@') + 1);
        var port = withoutUser.indexOf(':');
        return HostName.of(port < 0 ? withoutUser : withoutUser.substring(0, port));
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformedEscape) {
            return Optional.empty();
        }
    }
}
