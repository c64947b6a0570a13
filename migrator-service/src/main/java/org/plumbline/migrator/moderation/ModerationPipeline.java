package org.plumbline.migrator.moderation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.plumbline.migrator.load.Pipeline;
import org.plumbline.model.platform.PlatformClassifier;

/** The content-moderation pipeline: communities, the posts in them, the reports of posts. */
@Singleton
class ModerationPipeline {

    @Produces
    @Singleton
    PlatformClassifier platformClassifier() {
        return new PlatformClassifier(PlatformRulesFile.read());
    }

    @Produces
    @Singleton
    Pipeline moderation(PlatformClassifier platforms) {
        return new Pipeline(
                "moderation",
                "moderation",
                List.of(new CommunityEntity(), new PostEntity(platforms), new ReportEntity()));
    }
}
