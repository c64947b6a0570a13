package org.plumbline.service.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether what a caller sends has the form of an access token at all, and says nothing that neither Quarkus nor a database
 * can take. Whether it is genuine is another question, and needs the OIDC server's keys.
 */
final class TokenForm {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer(?: +(.*))?");
    private static final Pattern SIGNED = Pattern.compile("[\\w-]+\\.([\\w-]+)\\.[\\w-]+", Pattern.DOTALL);
    private static final ObjectReader JSON = new JsonMapper().reader();

    /** Claims that are points in time, in seconds. */
    private static final List<String> TIMES = List.of("exp", "iat", "nbf");

    /** Claims that name somebody, of which Quarkus takes one for the caller's name. */
    private static final List<String> NAMES = List.of("upn", "preferred_username", "sub");

    /** The last second of the year 9999. */
    private static final long LAST_TIME = 253_402_300_799L;

    /** Keycloak says so of what it issues, and {@code Refresh} or {@code ID} of what is for others than services. */
    private static final String ACCESS_TOKEN = "Bearer";

    private TokenForm() {}

    /** Whether an {@code Authorization} header may be one of a caller; those of other schemes are nobody's business here. */
    static boolean fits(String authorization) {
        var bearer = BEARER.matcher(authorization.strip());
        return !bearer.matches()
                || Optional.ofNullable(bearer.group(1))
                        .flatMap(TokenForm::claims)
                        .filter(TokenForm::areUsable)
                        .isPresent();
    }

    private static Optional<JsonNode> claims(String token) {
        var parts = SIGNED.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(new String(Base64.getUrlDecoder().decode(parts.group(1)), UTF_8)));
        } catch (IllegalArgumentException | JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean areUsable(JsonNode claims) {
        var type = claims.path("typ");
        return claims.isObject()
                && (type.isMissingNode() || ACCESS_TOKEN.equals(type.textValue()))
                && TIMES.stream().map(claims::path).allMatch(TokenForm::isTime)
                && NAMES.stream().map(claims::path).allMatch(name -> name.isMissingNode() || name.isTextual())
                && !hasNul(claims);
    }

    private static boolean isTime(JsonNode claim) {
        return claim.isMissingNode()
                || (claim.isNumber()
                        && claim.canConvertToLong()
                        && claim.longValue() >= 0
                        && claim.longValue() <= LAST_TIME);
    }

    /** No text in PostgreSQL has a U+0000 in it, so nothing that depends on such a claim could be asked or kept. */
    private static boolean hasNul(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().indexOf('\0') >= 0;
        }
        return node.propertyStream().anyMatch(field -> field.getKey().indexOf('\0') >= 0)
                || node.valueStream().anyMatch(TokenForm::hasNul);
    }
}
