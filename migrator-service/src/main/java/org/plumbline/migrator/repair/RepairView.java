package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A repair and its history. */
@Schema(name = "Repair")
public record RepairView(
        @Schema(required = true, examples = "platform-detail")
        String id,

        @Schema(required = true) String title,

        @Schema(required = true, nullable = true) String description,

        @Schema(required = true, examples = "moderation") String pipeline,
        @Schema(required = true, examples = "posts") String entity,

        @Schema(required = true, examples = "core.post_data")
        String table,

        @Schema(
                required = true,
                description = "A row fails where one of these columns differs from what is derived of its raw row",
                examples = "[\"platform\", \"platform_detail\"]")
        List<String> decides,

        @Schema(required = true, description = "Columns that are derived anew with them")
        List<String> with,

        @Schema(required = true, description = "Previews and applications that this replica is at")
        List<RepairProgress> underWay,

        @Schema(required = true, description = "The last ten previews and applications, the newest first")
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
