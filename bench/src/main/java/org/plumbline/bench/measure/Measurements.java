package org.plumbline.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** All measurements so far, in order. */
public final class Measurements {

    private final List<Measurement> all = new ArrayList<>();
    private String scenario;

    /** Starts a scenario: figures added from now on belong to it. */
    public void begin(String name) {
        scenario = name;
    }

    /** Adds a figure without a limit. */
    public void add(String name, double value, String unit) {
        add(name, null, value, unit, null);
    }

    /** Adds a figure with a maximum. */
    public void add(String name, double value, String unit, double most) {
        add(name, null, value, unit, most);
    }

    /** Adds a figure of one form among several, with a maximum unless {@code most} is null. */
    public void add(String name, String form, double value, String unit, Double most) {
        all.add(new Measurement(scenario, name, form, value, unit, most));
    }

    /** Adds a whole number without a limit. */
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
