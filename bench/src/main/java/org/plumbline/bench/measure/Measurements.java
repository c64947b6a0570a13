package org.plumbline.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.bench.measure.Measurement.Verdict;

/** What has been measured so far, in that order. */
public final class Measurements {

    private final List<Measurement> all = new ArrayList<>();

    public void add(Measurement measurement) {
        all.add(measurement);
    }

    public List<Measurement> all() {
        return List.copyOf(all);
    }

    /** The value of a figure, if it has been measured. */
    public OptionalDouble value(String scenario, String name) {
        return all.stream()
                .filter(each -> each.scenario().equals(scenario) && each.name().equals(name))
                .mapToDouble(Measurement::value)
                .findFirst();
    }

    public boolean areWithinTheirLimits() {
        return all.stream().noneMatch(each -> each.verdict() == Verdict.MISSED);
    }
}
