package org.plumbline.migrator.moderation;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.plumbline.migrator.load.Entity;
import org.plumbline.migrator.load.Transformed;
import org.plumbline.migrator.source.LegacyRow;

final class ReportEntity implements Entity {

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String sqlFolder() {
        return "moderation/reports";
    }

    @Override
    public Transformed transform(LegacyRow row) throws SQLException {
        var reportedAt = row.text("reported_at");
        var takenDownAt = row.text("taken_down_at");
        var timestamps = new LinkedHashMap<String, String>();
        timestamps.put("reported_at", reportedAt);
        timestamps.put("taken_down_at", takenDownAt);
        var untakable = Timestamps.firstUntakable(timestamps);
        return untakable.isPresent()
                ? untakable.get()
                : Transformed.Accepted.of(
                        row.text("post_id"), row.text("channel"), reportedAt, row.text("outcome"), takenDownAt);
    }
}
