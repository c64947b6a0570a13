package org.plumbline.bi.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.model.scope.Scope;

/** A note about a file, in the file. */
public record Note(String name, String value) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Note json(String name, Object value) {
        try {
            return new Note(name, JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }

    public static Note of(Scope scope) {
        return scope.all() ? new Note("scope", "all") : json("scope", scope.communities());
    }

    public static Note of(Publication publication) {
        return new Note(
                "publication",
                "%s version %s, published at %s%s"
                        .formatted(
                                publication.dataset(),
                                publication.version(),
                                publication.publishedAt(),
                                publication.stale() ? ", stale: " + publication.staleReason() : ""));
    }
}
