package org.plumbline.migrator.moderation;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.plumbline.migrator.load.Entity;
import org.plumbline.migrator.load.Transformed;
import org.plumbline.migrator.load.Transformed.Accepted;
import org.plumbline.migrator.load.Transformed.Rejected;
import org.plumbline.migrator.moderation.AnalysisReader.Analysis;
import org.plumbline.migrator.source.LegacyRow;
import org.plumbline.model.platform.PlatformClassifier;

/** One legacy post becomes one bundle. Each derived field has its own transformer; this only puts them together. */
final class PostEntity implements Entity {

    private static final Analysis NO_ANALYSIS = new Analysis(null, null, null, List.of());

    private final PlatformClassifier platforms;
    private final LanguageNormalizer languages = new LanguageNormalizer();

    PostEntity(PlatformClassifier platforms) {
        this.platforms = platforms;
    }

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public String sqlFolder() {
        return "moderation/posts";
    }

    @Override
    public Transformed transform(LegacyRow row) throws SQLException {
        var timestamps = new LinkedHashMap<String, String>();
        timestamps.put("submitted_at", row.text("submitted_at"));
        timestamps.put("removed_at", row.text("removed_at"));
        timestamps.put("posted_at", row.text("posted_at"));
        var untakable = Timestamps.firstUntakable(timestamps);
        if (untakable.isPresent()) {
            return untakable.get();
        }
        var status = StatusNormalizer.normalize(row.text("status"));
        if (status.isEmpty()) {
            return new Rejected(
                    "status",
                    "status-is-known",
                    "'%s' is none of %s.".formatted(row.text("status"), String.join(", ", StatusNormalizer.KNOWN)));
        }
        return bundle(row, status.get());
    }

    private Accepted bundle(LegacyRow row, String status) throws SQLException {
        var url = row.text("url");
        var platform = platforms.classify(url, row.text("platform"));
        var analysis = AnalysisReader.read(row.text("analysis"));
        var measured = analysis.orElse(NO_ANALYSIS);
        return Accepted.of(
                row.text("community_id"),
                status,
                languages.normalize(row.text("language")),
                row.text("submitted_at"),
                row.text("submitted_by"),
                row.text("removed_at"),
                url,
                row.text("title"),
                row.text("content"),
                row.text("author_handle"),
                row.text("posted_at"),
                platform.platform(),
                platform.platformDetail(),
                platform.source().id(),
                platform.rule(),
                row.text("metadata"),
                analysis.isPresent(),
                measured.model(),
                measured.sentiment(),
                measured.toxicity(),
                measured.labels(),
                TagParser.hashtags(row.text("hashtags")),
                TagParser.categories(row.text("categories")));
    }
}
