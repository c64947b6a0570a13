package org.plumbline.migrator.transform;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.KnownTransformers;
import org.plumbline.migrator.pipeline.Mapping;

/** Every transformer that a pipeline definition can name. */
@Singleton
public class Transformers implements KnownTransformers {

    private final TreeMap<String, Transformer> byName = new TreeMap<>();

    public Transformers(@All List<TransformerSet> sets) {
        sets.stream()
                .flatMap(set -> set.transformers().stream())
                .forEach(transformer -> byName.put(transformer.name(), transformer));
    }

    public Optional<Transformer> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns a mapping's transformer; null if the value is copied. */
    public Transformer of(Mapping mapping) {
        var transform = mapping.transform();
        return transform == null
                ? null
                : named(transform.name())
                        .orElseThrow(() -> new IllegalStateException("no transformer " + transform.name()));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    @Override
    public Map<String, Shape> shapes() {
        return byName.values().stream()
                .collect(Collectors.toMap(
                        Transformer::name,
                        transformer -> new Shape(transformer.columns(), transformer.argument() != null)));
    }

    /** Lists them by name. */
    public List<Transformer> all() {
        return List.copyOf(byName.values());
    }
}
