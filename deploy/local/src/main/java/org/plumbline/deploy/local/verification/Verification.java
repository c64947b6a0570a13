package org.plumbline.deploy.local.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.plumbline.deploy.local.StackFailure;

/** What the migrator found when it held the live system against what it should be. */
public record Verification(boolean ok, long passed, long unknown, long failed, List<Fact> facts) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * One thing that was looked at.
     *
     * @param about what is true where it passes
     * @param outcome {@code passed}, {@code unknown} or {@code failed}
     * @param otherwise what to do; null unless it failed
     */
    public record Fact(
            String expectation, String about, String subject, String outcome, String found, String otherwise) {

        boolean hasFailed() {
            return "failed".equals(outcome);
        }
    }

    /** Reads the migrator's answer. */
    public static Verification of(JsonNode answer) {
        try {
            return JSON.treeToValue(answer, Verification.class);
        } catch (JsonProcessingException e) {
            throw new StackFailure("The migrator's verification is not understood: " + e.getMessage(), e);
        }
    }
}
