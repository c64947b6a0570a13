package org.plumbline.migrator.moderation;

import java.sql.SQLException;
import java.util.Map;
import org.plumbline.migrator.load.Entity;
import org.plumbline.migrator.load.Transformed;
import org.plumbline.migrator.source.LegacyRow;

final class CommunityEntity implements Entity {

    @Override
    public String name() {
        return "communities";
    }

    @Override
    public String sqlFolder() {
        return "moderation/communities";
    }

    @Override
    public Transformed transform(LegacyRow row) throws SQLException {
        var createdAt = row.text("created_at");
        var untakable = Timestamps.firstUntakable(Map.of("created_at", createdAt));
        return untakable.isPresent()
                ? untakable.get()
                : Transformed.Accepted.of(row.text("slug"), row.text("name"), row.text("country"), createdAt);
    }
}
