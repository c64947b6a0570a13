package org.plumbline.catalog.metric;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.plumbline.service.failure.Failure;

/**
 * The states that a write may be made on, as {@code If-Match} names them.
 *
 * @param tags opaque values without their quotes
 * @param any whatever the state is ({@code *})
 */
public record Precondition(List<String> tags, boolean any) {

    private static final String TAG = "\"([\\x21\\x23-\\x7e]*)\"";
    private static final Pattern TAGS = Pattern.compile("\\s*(W/)?%1$s(\\s*,\\s*(W/)?%1$s)*\\s*".formatted(TAG));
    // A weak tag says that something is as good as the same: not enough to write on.
    private static final Pattern STRONG = Pattern.compile("(?<!W/)" + TAG);

    public Precondition {
        tags = List.copyOf(tags);
    }

    /**
     * What the request names.
     *
     * @throws Failure.PreconditionMissing where it names nothing
     * @throws Failure.InvalidInput where that is not the form of the header
     */
    public static Precondition of(HttpHeaders headers) {
        var header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw new Failure.PreconditionMissing(
                    "A write needs the header If-Match with the ETag that the metric was read with, or *");
        }
        if (header.strip().equals("*")) {
            return new Precondition(List.of(), true);
        }
        if (!TAGS.matcher(header).matches()) {
            throw new Failure.InvalidInput(
                    HttpHeaders.IF_MATCH, "is neither * nor a list of entity tags in double quotes");
        }
        return new Precondition(
                STRONG.matcher(header)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .toList(),
                false);
    }

    /**
     * Lets a write pass that was made on the present state.
     *
     * @throws Failure.Stale where it is none of those named
     */
    public void check(EntityTag present) {
        if (!any && !tags.contains(present.getValue())) {
            throw new Failure.Stale(
                    "It has changed since it was read: its ETag is \"%s\" now".formatted(present.getValue()));
        }
    }
}
