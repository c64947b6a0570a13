package org.plumbline.migrator.transform;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every transformer that a pipeline definition can name. */
@Singleton
public class Transformers {

    private final TreeMap<String, Transformer> byName = new TreeMap<>();

    public Transformers(@All List<TransformerSet> sets) {
        sets.stream()
                .flatMap(set -> set.transformers().stream())
                .forEach(transformer -> byName.put(transformer.name(), transformer));
    }

    public Optional<Transformer> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
