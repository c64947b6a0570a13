package org.plumbline.migrator.pipeline;

import java.util.ArrayList;

/** Reads the files that define pipelines, and refuses what is wrong with one, all of it at once. */
final class PipelineReader {

    private final DefinitionSchema schema;
    private final KnownTransformers transformers;
    private final KnownChecks checks;

    PipelineReader(DefinitionSchema schema, KnownTransformers transformers, KnownChecks checks) {
        this.schema = schema;
        this.transformers = transformers;
        this.checks = checks;
    }

    /** @throws DefinitionFault naming everything that is wrong with the file */
    Definition read(PipelineFile file) {
        var document = file.document();
        var errors = new ArrayList<>(schema.errors(document));
        errors.addAll(EntityRules.errors(document));
        errors.addAll(MappingRules.errors(document, transformers.shapes()));
        errors.addAll(PublicationRules.errors(document, checks, file::witness));
        if (!errors.isEmpty()) {
            throw new DefinitionFault(errors);
        }
        return new Definition(new PipelineBuilder(document.root(), file).pipeline(), document);
    }
}
