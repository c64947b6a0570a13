package org.plumbline.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What has been measured so far, in that order. */
public final class Measurements {

    private final List<Measurement> all = new ArrayList<>();
    private String scenario;

    /** What is added from here on is a scenario's. */
    public void begin(String name) {
        scenario = name;
    }

    /** A figure of which nothing is asked. */
    public void add(String name, double value, String unit) {
        add(name, null, value, unit, null);
    }

    /** A figure that may be so much at most. */
    public void add(String name, double value, String unit, double most) {
        add(name, null, value, unit, most);
    }

    /** A figure of one form among several, which may be so much at most if {@code most} is not null. */
    public void add(String name, String form, double value, String unit, Double most) {
        all.add(new Measurement(scenario, name, form, value, unit, most));
    }

    /** A whole number of things of which nothing is asked. */
    public void count(String name, long value, String unit) {
        add(name, (double) value, unit);
    }

    public List<Measurement> all() {
        return List.copyOf(all);
    }

    /** The value of a figure, if it has been measured. */
    public OptionalDouble value(String ofScenario, String name) {
        return all.stream()
                .filter(each ->
                        each.scenario().equals(ofScenario) && each.name().equals(name))
                .mapToDouble(Measurement::value)
                .findFirst();
    }

    public boolean areWithinTheirLimits() {
        return all.stream().noneMatch(each -> each.verdict() == Measurement.Verdict.MISSED);
    }
}
