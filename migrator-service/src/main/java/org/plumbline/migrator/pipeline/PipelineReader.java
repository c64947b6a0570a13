package org.plumbline.migrator.pipeline;

import java.util.ArrayList;
import org.plumbline.service.failure.Failure;

/** Reads the files that define pipelines, and refuses invalid ones with all violations at once. */
final class PipelineReader {

    private final DefinitionSchema schema;
    private final KnownTransformers transformers;
    private final KnownChecks checks;

    PipelineReader(DefinitionSchema schema, KnownTransformers transformers, KnownChecks checks) {
        this.schema = schema;
        this.transformers = transformers;
        this.checks = checks;
    }

    /** @throws Failure.InvalidInput with every violation */
    Definition read(PipelineFile file) {
        var document = file.document();
        var violations = new ArrayList<>(schema.violations(document));
        violations.addAll(EntityRules.violations(document));
        violations.addAll(MappingRules.violations(document, transformers.shapes()));
        violations.addAll(PublicationRules.violations(document, checks, file::referenceQuery));
        if (!violations.isEmpty()) {
            throw new Failure.InvalidInput(document.file(), violations);
        }
        return new Definition(new PipelineBuilder(file).pipeline(), document);
    }
}
