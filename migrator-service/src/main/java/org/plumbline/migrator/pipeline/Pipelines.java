package org.plumbline.migrator.pipeline;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.service.failure.Failure.InvalidInput;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;

/**
 * The pipelines of this service: the built-in ones, and those of the folder {@code plumbline.pipelines.dir}, which
 * replace built-in ones of the same name and add others. They are read at startup, so that an invalid definition fails
 * the start, not a run at night.
 */
@ApplicationScoped
@Startup
public class Pipelines {

    /** The names of the built-in ones. */
    public static final List<String> BUILT_IN = List.of("moderation", "recruiting");

    private static final String FOLDER_SETTING = "plumbline.pipelines.dir";

    private final DefinitionSchema schema = DefinitionSchema.ofPipelines();
    private final List<Pipeline> all;

    Pipelines(PipelinesConfig config, Transformers transformers, KnownChecks checks) {
        var byName = new TreeMap<String, Pipeline>();
        PipelineFile.builtIn()
                .map(file -> file.read(schema, transformers, checks))
                .forEach(pipeline -> byName.put(pipeline.name(), pipeline));
        config.dir().ifPresent(folder -> new DefinitionFolder(FOLDER_SETTING, folder)
                .read("pipeline", (file, document) -> PipelineFile.of(file, document)
                        .read(schema, transformers, checks))
                .forEach(pipeline -> {
                    byName.put(pipeline.name(), pipeline);
                    Log.infof("Pipeline %s comes from %s", pipeline.name(), pipeline.origin());
                }));
        all = List.copyOf(byName.values());
    }

    /** Lists the pipelines by name. */
    public List<Pipeline> all() {
        return all;
    }

    public Optional<Pipeline> named(String name) {
        return all.stream().filter(pipeline -> pipeline.name().equals(name)).findFirst();
    }

    /** Finds a pipeline, or throws {@link InvalidInput}: a violation of the field {@code pipeline}. */
    public Pipeline required(String name) {
        return named(name).orElseThrow(() -> new InvalidInput("pipeline", unknown(name)));
    }

    private String unknown(String name) {
        var names = all.stream().map(Pipeline::name).toList();
        return "is not a pipeline: '%s'%s".formatted(name, NearestNames.hintOrAll(name, names, "there are"));
    }

    /** The pipeline named by the query parameter {@code pipeline}, if given; an unknown name is a violation. */
    public Optional<Pipeline> asked(QueryParameters query) {
        return query.string("pipeline").flatMap(name -> {
            var found = named(name);
            if (found.isEmpty()) {
                query.refuse("pipeline", unknown(name));
            }
            return found;
        });
    }

    String schema() {
        return schema.text();
    }
}
