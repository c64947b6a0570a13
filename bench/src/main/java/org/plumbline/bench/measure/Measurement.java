package org.plumbline.bench.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One figure.
 *
 * @param scenario the scenario that measured it
 * @param name what was measured, for a person
 * @param form which form of it, where several are measured side by side; null where there is but one
 * @param unit what the value counts: {@code s}, {@code ms}, {@code rows}, {@code rows/s}, {@code MB}, or {@code x} for a ratio
 * @param limit what the value may be at most; null where nothing is asked of it
 */
public record Measurement(String scenario, String name, String form, double value, String unit, Double limit) {

    /** Whether a figure is what it was asked to be. */
    public enum Verdict {
        @JsonProperty("met")
        MET,
        @JsonProperty("missed")
        MISSED,
        /** Nothing was asked. */
        @JsonProperty("none")
        NONE
    }

    /** A figure of which nothing is asked. */
    public static Measurement of(String scenario, String name, double value, String unit) {
        return new Measurement(scenario, name, null, value, unit, null);
    }

    /** A whole number of things of which nothing is asked. */
    public static Measurement count(String scenario, String name, long value, String unit) {
        return of(scenario, name, (double) value, unit);
    }

    /** The same figure, which may be so much at most. */
    public Measurement atMost(double most) {
        return new Measurement(scenario, name, form, value, unit, most);
    }

    /** The same figure of one form among several. */
    public Measurement in(String which) {
        return new Measurement(scenario, name, which, value, unit, limit);
    }

    @JsonProperty
    public Verdict verdict() {
        if (limit == null) {
            return Verdict.NONE;
        }
        return value <= limit ? Verdict.MET : Verdict.MISSED;
    }
}
