package org.plumbline.migrator.moderation;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.model.platform.PlatformClassifier;

/** Makes of a target what it would be if an older version of the platform rules had filled it. */
public final class OlderRules {

    private OlderRules() {}

    public static void retag(Connection target, int version) throws SQLException {
        var platforms = new PlatformClassifier(PlatformRulesFile.read(version));
        try (var select = target.createStatement();
                var update = target.prepareStatement("""
                        UPDATE core.post_data
                        SET platform = ?, platform_detail = ?, platform_source = ?, platform_rule = ?
                        WHERE submission_id = ?
                        """);
                var posts = select.executeQuery("""
                        SELECT new_id, document ->> 'url' AS url, document ->> 'platform' AS platform
                        FROM etl.id_map JOIN core.legacy_documents USING (source, entity, legacy_id)
                        WHERE entity = 'posts'
                        """)) {
            while (posts.next()) {
                var decision = platforms.classify(posts.getString("url"), posts.getString("platform"));
                update.setString(1, decision.platform());
                update.setString(2, decision.platformDetail());
                update.setString(3, decision.source().id());
                update.setString(4, decision.rule());
                update.setLong(5, posts.getLong("new_id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
