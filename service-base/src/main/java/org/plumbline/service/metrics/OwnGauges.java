package org.plumbline.service.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;

/**
 * The gauges of a bean, which end with it. The registry is the JVM's: an application that starts later in it, as in tests, would go
 * on asking the beans of the one before.
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
