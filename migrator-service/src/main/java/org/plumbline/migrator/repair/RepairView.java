package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Repair")
public record RepairView(
        @Schema(examples = "platform-detail") String id,

        String title,

        @Schema(nullable = true) String description,

        @Schema(examples = "moderation") String pipeline,
        @Schema(examples = "posts") String entity,

        @Schema(examples = "core.post_data") String table,

        @Schema(
                description = "A row fails if one of these columns differs from the value derived from its raw row",
                examples = "[\"platform\", \"platform_detail\"]")
        List<String> decides,

        @Schema(description = "Columns that are derived again with them")
        List<String> with,

        @Schema(description = "Running previews and applications of this replica")
        List<RepairProgress> underWay,

        @Schema(description = "The last ten previews and applications, newest first")
        List<RepairRunView> runs) {

    static RepairView of(Repair repair, List<RepairProgress> underWay, List<RepairRunView> runs) {
        return new RepairView(
                repair.id(),
                repair.title(),
                repair.description(),
                repair.pipeline().name(),
                repair.entity().name(),
                repair.table().toString(),
                repair.decides(),
                repair.with(),
                underWay,
                runs);
    }
}
