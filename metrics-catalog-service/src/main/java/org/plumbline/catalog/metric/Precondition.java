package org.plumbline.catalog.metric;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.service.failure.Failure;

/**
 * The states that a write may be made on, as {@code If-Match} names them.
 *
 * @param any whatever the state is ({@code *})
 */
public record Precondition(List<String> tags, boolean any) {

    /** One of the list, with the comma after it. One at a time: a pattern of the whole list recurses with its length. */
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*(,|$)");

    public Precondition {
        tags = List.copyOf(tags);
    }

    public static Precondition of(HttpHeaders headers) {
        var header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw new Failure.PreconditionMissing(
                    "A write needs the header If-Match with the ETag that the metric was read with, or *");
        }
        if (header.strip().equals("*")) {
            return new Precondition(List.of(), true);
        }
        return new Precondition(strongTags(header), false);
    }

    /** A weak tag says that something is as good as the same: not enough to write on. */
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

    /** Lets a write pass that was made on the present state. */
    public void check(EntityTag present) {
        if (!any && !tags.contains(present.getValue())) {
            throw new Failure.Stale(
                    "It has changed since it was read: its ETag is \"%s\" now".formatted(present.getValue()));
        }
    }
}
