package org.plumbline.migrator.quarantine;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.run.RunView;

@Schema(name = "Retry")
public record RetryAnswer(
        @Schema(description = "Rows that are marked for another attempt")
        int marked,

        @Schema(description = "The delta runs that were started to make it")
        List<RunView> runs,

        @Schema(
                description =
                        "Pipelines with marked rows of which a run is under way: their next run makes the attempt")
        List<String> underWay) {}
