package org.plumbline.bench.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One measured figure.
 *
 * @param form the form of the measured thing, if several are measured side by side; null if there is only one
 * @param unit the unit of the value: {@code s}, {@code ms}, {@code rows}, {@code rows/s}, {@code MB}, or {@code x} for
 *     a ratio
 * @param limit the maximum allowed value; null if there is no limit
 */
public record Measurement(String scenario, String name, String form, double value, String unit, Double limit) {

    public enum Verdict {
        @JsonProperty("met")
        MET,
        @JsonProperty("missed")
        MISSED,
        /** There is no limit. */
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
