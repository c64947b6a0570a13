package org.plumbline.catalog.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.plumbline.catalog.metric.MetricEvent.Action;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.failure.Failure;

/** Publishes and deprecates versions. A metric that is written to is locked until the transaction ends. */
@ApplicationScoped
public class MetricPublisher {

    private final MetricRepository metrics;
    private final CatalogedMetrics cataloged;
    private final MetricEditor editor;
    private final CatalogSettings settings;
    private final Clock clock;

    MetricPublisher(
            MetricRepository metrics,
            CatalogedMetrics cataloged,
            MetricEditor editor,
            CatalogSettings settings,
            Clock clock) {
        this.metrics = metrics;
        this.cataloged = cataloged;
        this.editor = editor;
        this.settings = settings;
        this.clock = clock;
    }

    /** Publishes a draft and deprecates the previous published version. */
    @Transactional
    StoredVersion publish(String key, int number, Reason reason, Change change) {
        var state = editor.lockCustom(key);
        var draft = version(key, number);
        refuseUnlessDraft(draft);
        cataloged.fitting(draft);
        if (isHeldBack(draft, change.actor())) {
            throw new Failure.NotAllowed("four-eyes", "A version must be published by another person than its author");
        }
        change.on().check(state.tag());
        move(draft, change.actor(), reason.reason());
        return version(key, number);
    }

    /** Deprecates the published version; from then on it is used only by number. */
    @Transactional
    StoredVersion deprecate(String key, int number, Reason reason, Change change) {
        var state = editor.lockCustom(key);
        var version = version(key, number);
        if (version.status() != VersionStatus.PUBLISHED) {
            throw new Failure.Conflict(
                    "metric-version-not-published",
                    "Version %d of '%s' is %s; only a published version can be deprecated"
                            .formatted(number, key, words(version.status())));
        }
        change.on().check(state.tag());
        deprecate(version, change.actor(), reason.reason());
        return version(key, number);
    }

    /** Deprecates a version without further checks; it may be a draft. Other versions stay as they are. */
    public void deprecate(StoredVersion version, String actor, String reason) {
        var now = clock.instant();
        metrics.deprecate(version.key(), version.version(), actor, now);
        MetricEventEntity.write(
                version.key(), new MetricEvent(version.version(), Action.DEPRECATED, actor, now, reason));
    }

    /** Whether another person must publish a draft. */
    public boolean isHeldBack(StoredVersion draft, String publisher) {
        return settings.fourEyes() && draft.createdBy().equals(publisher);
    }

    /** Publishes a draft without further checks. */
    public void move(StoredVersion draft, String publisher, String reason) {
        var key = draft.key();
        var now = clock.instant();
        metrics.deprecatePublished(key)
                .ifPresent(before -> MetricEventEntity.write(
                        key,
                        new MetricEvent(
                                before,
                                Action.DEPRECATED,
                                publisher,
                                now,
                                "Version %d was published: %s".formatted(draft.version(), reason))));
        metrics.publish(key, draft.version(), publisher, now);
        MetricEventEntity.write(key, new MetricEvent(draft.version(), Action.PUBLISHED, publisher, now, reason));
    }

    private StoredVersion version(String key, int number) {
        return metrics.version(key, number).orElseThrow(() -> MetricCatalog.noSuchVersion(key, number));
    }

    private static void refuseUnlessDraft(StoredVersion version) {
        switch (version.status()) {
            case DRAFT -> {}
            case PUBLISHED ->
                throw new Failure.Conflict(
                        "metric-version-published",
                        "Version %d of '%s' is already published".formatted(version.version(), version.key()));
            case DEPRECATED ->
                throw new Failure.Conflict(
                        "metric-version-deprecated",
                        "Version %d of '%s' is deprecated; add its definition as a new version"
                                .formatted(version.version(), version.key()));
        }
    }

    private static String words(VersionStatus status) {
        return status == VersionStatus.DRAFT ? "a draft" : Fields.written(status);
    }
}
