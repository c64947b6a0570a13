package org.plumbline.migrator.check.runner;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.ChosenCheck;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.tree.Fields;

/** A check in the API's list of all checks. */
@Schema(name = "KnownCheck")
public record KnownCheckView(
        @Schema(examples = "removed_posts_parity") String id,
        @Schema(enumeration = {"structural", "semantic"}) String kind,

        @Schema(
                enumeration = {"critical", "warning"},
                description = "Default; a pipeline may set another")
        String severity,

        @Schema(
                examples = {"0", "0.5 %"},
                description = "How much may fail: a number of rows, or a share of the checked rows. Default; a"
                        + " pipeline may set another")
        String tolerance,

        @Schema(description = "A sentence that is true if the check passes")
        String description,

        @Schema(
                examples = "[\"submission_facts\"]",
                description = "The datasets whose content it checks; empty if it checks only entities")
        List<String> datasets,

        @Schema(
                examples = "[\"posts\"]",
                description =
                        "The entities whose rows it checks; empty if these are the pipeline's, or if it checks only"
                                + " datasets")
        List<String> entities,

        @Schema(description = "The pipelines that use it") List<UseView> pipelines) {

    @Schema(name = "CheckUse")
    public record UseView(
            @Schema(examples = "moderation") String pipeline,
            @Schema(enumeration = {"critical", "warning"}) String severity,
            @Schema(examples = "0") String tolerance) {}

    static KnownCheckView of(Check check, List<Pipeline> pipelines) {
        var header = check.header();
        return new KnownCheckView(
                header.id(),
                Fields.written(header.kind()),
                Fields.written(header.severity()),
                header.tolerance().toString(),
                header.description(),
                datasets(check),
                header.entities(),
                pipelines.stream().flatMap(pipeline -> uses(check, pipeline)).toList());
    }

    private static List<String> datasets(Check check) {
        if (!check.header().datasets().isEmpty() || !check.header().entities().isEmpty()) {
            return check.header().datasets();
        }
        return check.compared(Datasets.publications()).stream()
                .map(Dataset::name)
                .toList();
    }

    private static Stream<UseView> uses(Check check, Pipeline pipeline) {
        return pipeline.checks().stream()
                .filter(choice -> choice.id().equals(check.header().id()))
                .map(choice -> ChosenCheck.of(check, choice).header())
                .map(chosen -> new UseView(
                        pipeline.name(),
                        Fields.written(chosen.severity()),
                        chosen.tolerance().toString()));
    }
}
