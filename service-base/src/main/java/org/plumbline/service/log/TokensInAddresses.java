package org.plumbline.service.log;

import io.quarkus.logging.LoggingFilter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Hides tokens in addresses. As a log filter it cleans log events, because Quarkus logs the whole address of a request
 * that fails outside of JAX-RS.
 */
@LoggingFilter(name = "without-tokens")
public final class TokensInAddresses implements Filter {

    static final String HIDDEN = "…";

    private static final Pattern NAME = Pattern.compile(
            "token|bearer|jwt|assertion|authorization|password|secret|credential|api.?key", Pattern.CASE_INSENSITIVE);
    /** The start of a JSON object in Base64, with which every signed token starts. */
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{8}");

    private static final Pattern ADDRESS = Pattern.compile("\\?\\S+");

    /** An address's query with tokens removed, by value or parameter name. */
    public static String hiddenInQuery(String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&", -1))
                        .map(TokensInAddresses::hiddenInParameter)
                        .collect(Collectors.joining("&"));
    }

    /** Lets every event pass, with tokens removed. */
    @Override
    public boolean isLoggable(LogRecord event) {
        hideInMessage(event);
        var parameters = event.getParameters();
        if (parameters != null) {
            event.setParameters(Arrays.stream(parameters)
                    .map(parameter -> parameter instanceof String text ? hiddenInText(text) : parameter)
                    .toArray());
        }
        return true;
    }

    private static void hideInMessage(LogRecord event) {
        var message = event.getMessage();
        if (message == null) {
            return;
        }
        var hidden = hiddenInText(message);
        if (event instanceof ExtLogRecord formatted) {
            // Otherwise the event would be formatted in another library's style.
            formatted.setMessage(hidden, formatted.getFormatStyle());
        } else {
            event.setMessage(hidden);
        }
    }

    private static String hiddenInText(String text) {
        return ADDRESS.matcher(text)
                .replaceAll(query -> Matcher.quoteReplacement(
                        "?" + hiddenInQuery(query.group().substring(1))));
    }

    private static String hiddenInParameter(String parameter) {
        var end = parameter.indexOf('=');
        var name = end < 0 ? parameter : parameter.substring(0, end);
        if (JWT.matcher(decoded(name)).find()) {
            return HIDDEN;
        }
        var isSecret = end >= 0
                && (NAME.matcher(decoded(name)).find()
                        || JWT.matcher(decoded(parameter.substring(end + 1))).find());
        return isSecret ? name + "=" + HIDDEN : parameter;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not valid percent-encoding: keep as is.
            return text;
        }
    }
}
