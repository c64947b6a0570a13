package org.plumbline.service.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;

/**
 * The gauges of a bean, removed with it. The registry belongs to the JVM: without this, an application that starts
 * later in it, as in tests, would query the previous one's beans.
 */
@Dependent
public class OwnGauges {

    private final MeterRegistry registry;
    private final List<Meter> registered = new ArrayList<>();

    OwnGauges(MeterRegistry registry) {
        this.registry = registry;
    }

    public void register(Gauge.Builder<?> gauge) {
        registered.add(gauge.register(registry));
    }

    @PreDestroy
    void remove() {
        registered.forEach(registry::remove);
    }
}
