package org.plumbline.migrator.quarantine;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.run.RunView;

@Schema(name = "Retry")
public record RetryAnswer(
        @Schema(description = "Rows that are marked for another attempt")
        int marked,

        @Schema(description = "The delta runs that were started for it")
        List<RunView> runs,

        @Schema(description = "Pipelines with marked rows and a run in progress; their next run makes the attempt")
        List<String> underWay) {}
