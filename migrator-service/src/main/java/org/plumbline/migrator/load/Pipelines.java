package org.plumbline.migrator.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pipelines of this service. */
@ApplicationScoped
public class Pipelines {

    private final List<Pipeline> all;

    Pipelines(@Any Instance<Pipeline> pipelines) {
        all = pipelines.stream().sorted(Comparator.comparing(Pipeline::name)).toList();
    }

    public List<Pipeline> all() {
        return all;
    }

    public Optional<Pipeline> named(String name) {
        return all.stream().filter(pipeline -> pipeline.name().equals(name)).findFirst();
    }
}
