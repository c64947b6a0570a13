package org.plumbline.migrator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.plumbline.testsupport.FakeOidc;

/**
 * A JSON answer of the API, read by names with dots between them. REST Assured's own reader takes each path for a program, which it
 * compiles: most of what a test does otherwise takes less time.
 */
public record Answer(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the API answers a superadmin. */
    static Answer get(FakeOidc oidc, String address) {
        var answer = PlainRequests.get(oidc, address);
        assertEquals(200, answer.statusCode(), answer.body());
        return of(answer.body());
    }

    /** JSON that came by another way. */
    public static Answer of(String json) {
        try {
            return new Answer(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }

    /** Null where there is nothing, or null. */
    public String getString(String path) {
        var value = at(path);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    public int getInt(String path) {
        return Math.toIntExact(getLong(path));
    }

    /**
     * A whole number.
     *
     * @throws IllegalStateException where there is none
     */
    public long getLong(String path) {
        var value = at(path);
        if (!value.isIntegralNumber()) {
            throw new IllegalStateException("%s is no number in %s".formatted(path, json));
        }
        return value.longValue();
    }

    private JsonNode at(String path) {
        return json.at("/" + path.replace('.', '/'));
    }
}
