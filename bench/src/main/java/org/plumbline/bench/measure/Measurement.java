package org.plumbline.bench.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One figure.
 *
 * @param form which form of it, where several are measured side by side; null where there is but one
 * @param unit what the value counts: {@code s}, {@code ms}, {@code rows}, {@code rows/s}, {@code MB}, or {@code x} for a ratio
 * @param limit what the value may be at most; null where nothing is asked of it
 */
public record Measurement(String scenario, String name, String form, double value, String unit, Double limit) {

    public enum Verdict {
        @JsonProperty("met")
        MET,
        @JsonProperty("missed")
        MISSED,
        /** Nothing was asked. */
        @JsonProperty("none")
        NONE
    }

    @JsonProperty
    public Verdict verdict() {
        if (limit == null) {
            return Verdict.NONE;
        }
        return value <= limit ? Verdict.MET : Verdict.MISSED;
    }
}
