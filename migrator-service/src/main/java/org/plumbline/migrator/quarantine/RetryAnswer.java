package org.plumbline.migrator.quarantine;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.run.RunView;

/** The answer to a request to retry rows. */
@Schema(name = "Retry")
public record RetryAnswer(
        @Schema(required = true, description = "Rows that are marked for another attempt")
        int marked,

        @Schema(required = true, description = "The delta runs that were started to make it")
        List<RunView> runs,

        @Schema(
                required = true,
                description =
                        "Pipelines with marked rows of which a run is under way: their next run makes the attempt")
        List<String> underWay) {

    public RetryAnswer {
        runs = List.copyOf(runs);
        underWay = List.copyOf(underWay);
    }
}
