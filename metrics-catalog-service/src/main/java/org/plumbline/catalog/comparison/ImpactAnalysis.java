package org.plumbline.catalog.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.catalog.metric.CatalogedMetrics;
import org.plumbline.catalog.metric.MetricCatalog;
import org.plumbline.catalog.metric.MetricUse;
import org.plumbline.catalog.metric.StoredVersion;
import org.plumbline.catalog.metric.Tagged;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Window;
import org.plumbline.service.failure.Failure;

/** Computes the impact of publishing a version. No transaction is open during calls to bi-service. */
@ApplicationScoped
class ImpactAnalysis {

    private final MetricCatalog catalog;
    private final CatalogedMetrics cataloged;
    private final BiClient bi;
    private final Clock clock;

    ImpactAnalysis(MetricCatalog catalog, CatalogedMetrics cataloged, BiClient bi, Clock clock) {
        this.catalog = catalog;
        this.cataloged = cataloged;
        this.bi = bi;
        this.clock = clock;
    }

    /** An impact, and the tag of everything it depends on. */
    record Found(MetricImpact impact, EntityTag tag) {}

    /** Compares the values of a version and the published one. */
    Found of(String key, int number, String authorization) {
        var proposed = version(catalog.version(key, number));
        var old = catalog.published(key).map(this::version).orElse(null);
        var window = Window.latest(clock.instant());
        var notByPlatform = Stream.concat(Stream.ofNullable(old), Stream.of(proposed))
                .map(Version::notByPlatform)
                .flatMap(Optional::stream)
                .findFirst();
        var compared =
                compared(old, proposed, window, notByPlatform.isPresent() ? null : Version.PLATFORM, authorization);
        var usedBy = catalog.uses(key);
        return new Found(impact(compared, window, notByPlatform.orElse(null), usedBy), tag(compared, window, usedBy));
    }

    private Version version(StoredVersion stored) {
        var metric = cataloged.fitting(stored);
        var datasets = cataloged.datasets(metric, Set.of()).stream()
                .map(name -> Datasets.named(name).orElseThrow())
                .toList();
        return new Version(stored, metric, datasets);
    }

    private ComparedVersions compared(
            Version old, Version proposed, Window window, Grouping platform, String authorization) {
        for (var attempt = 1; attempt <= 2; attempt++) {
            var compared = new ComparedVersions(
                    old == null ? null : values(old, window, platform, authorization),
                    values(proposed, window, platform, authorization));
            // Content may be published between two answers. One retry is enough, because the next publication is
            // minutes away.
            if (compared.isOfOneMoment()) {
                return compared;
            }
        }
        throw new Failure.Conflict(
                "publication-changed", "New content was published twice while values were computed; try again");
    }

    /** Sends questions one by one, because bi-service's few slots for heavy queries are shared. */
    private VersionValues values(Version version, Window window, Grouping platform, String authorization) {
        var whole = bi.values(version.reference(), window, null, authorization);
        var byPlatform = platform == null ? null : bi.values(version.reference(), window, platform, authorization);
        return new VersionValues(version, whole, byPlatform);
    }

    private MetricImpact impact(
            ComparedVersions compared, Window window, String byPlatformReason, List<MetricUse> usedBy) {
        var old = compared.old();
        var proposed = compared.proposed();
        var breakingChanges =
                old == null ? List.<BreakingChange>of() : BreakingChange.between(old.version(), proposed.version());
        return new MetricImpact(
                proposed.version().stored().key(),
                new MetricImpact.Span(window.from(), window.to()),
                proposed.whole().scope(),
                old == null ? null : old.side(),
                proposed.side(),
                compared.change(),
                compared.platforms(),
                byPlatformReason,
                old == null
                        ? List.of()
                        : TreeDiff.between(
                                old.version().stored(), proposed.version().stored()),
                !breakingChanges.isEmpty(),
                breakingChanges,
                usedBy,
                proposed.publication(),
                compared.oldPublication());
    }

    private static EntityTag tag(ComparedVersions compared, Window window, List<MetricUse> usedBy) {
        return Tagged.of(List.of(
                Optional.ofNullable(compared.old()).map(old -> old.version().stored()),
                compared.proposed().version().stored(),
                window,
                usedBy,
                compared.tags().toList()));
    }
}
