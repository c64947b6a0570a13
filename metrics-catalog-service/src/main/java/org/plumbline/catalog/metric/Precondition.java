package org.plumbline.catalog.metric;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.service.failure.Failure;

/**
 * The states in which a write is allowed, from {@code If-Match}.
 *
 * @param any any state ({@code *})
 */
public record Precondition(List<String> tags, boolean any) {

    /** One entry of the list with its comma. A pattern for the whole list would recurse with its length. */
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*(,|$)");

    public Precondition {
        tags = List.copyOf(tags);
    }

    public static Precondition of(HttpHeaders headers) {
        var header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw new Failure.PreconditionMissing("The request must carry If-Match with the ETag it is based on, or *");
        }
        if (header.strip().equals("*")) {
            return new Precondition(List.of(), true);
        }
        return new Precondition(strongTags(header), false);
    }

    /** Weak tags are not accepted for writes (RFC 9110). */
    private static List<String> strongTags(String header) {
        var strong = new ArrayList<String>();
        var tag = TAG.matcher(header);
        var end = 0;
        while (tag.region(end, header.length()).lookingAt()) {
            if (tag.group(1) == null) {
                strong.add(tag.group(2));
            }
            end = tag.end();
            if (tag.group(3).isEmpty()) {
                return strong;
            }
        }
        throw new Failure.InvalidInput(HttpHeaders.IF_MATCH, "is neither * nor a list of entity tags in double quotes");
    }

    /** Checks that a write is based on the current state. */
    public void check(EntityTag present) {
        if (!any && !tags.contains(present.getValue())) {
            throw new Failure.Stale(
                    "It has changed since it was read: its ETag is \"%s\" now".formatted(present.getValue()));
        }
    }
}
