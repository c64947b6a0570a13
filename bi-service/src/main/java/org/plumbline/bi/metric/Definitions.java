package org.plumbline.bi.metric;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.plumbline.bi.dataset.DatasetAccess;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.tree.Node;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.remote.RemoteService;
import org.plumbline.service.security.Communities;

/**
 * The only access to the catalog's metrics. Checks the caller's scope and which definitions the caller may read.
 *
 * <p>A version never changes, so it is fetched once. Each request that names no version looks up the published one; if
 * the catalog does not respond, the last known one is used, and the catalog is not queried again for a while. Without
 * the caches, nothing could be computed while the catalog is down.
 */
@ApplicationScoped
public class Definitions {

    // Larger than any catalog; limits what callers can make the service cache.
    private static final int MOST_REMEMBERED = 10_000;

    private static final String STATUS = "status";
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final RemoteService catalog;
    private final Clock clock;
    private final Duration retryAfter;
    private final Cache<MetricReference, Version> versions;
    private final Cache<String, Published> published;

    Definitions(Clock clock, CatalogClientSettings settings) {
        this.catalog = new RemoteService(
                settings.url(), settings.timeout(), "catalog-unavailable", "The metrics catalog is unreachable");
        this.clock = clock;
        this.retryAfter = settings.retryAfter();
        this.versions = bounded();
        this.published = bounded();
    }

    private record Defined(MetricReference reference, Metric metric, CatalogView catalog) {}

    private record Version(Metric metric, boolean isDraft) {}

    /**
     * The published version.
     *
     * @param askedAt when the catalog was last asked
     * @param current whether it responded then
     */
    private record Published(int version, Instant at, Instant askedAt, boolean current) {

        /** The same version, although the catalog did not respond. */
        Published assumed(Instant now) {
            return new Published(version, at, now, false);
        }
    }

    /**
     * Reads the metric of a request.
     *
     * @throws Failure.NotAllowed for a community outside the caller's scope, whether it exists or not; for a metric of
     *     a dataset without communities; for a draft
     * @throws Failure.NotFound if there is no such metric or version, or none is published
     */
    public AskedMetric asked(
            Scope caller,
            String key,
            OptionalInt version,
            List<String> communities,
            Narrowing narrowing,
            String authorization) {
        var scope = Communities.narrowed(caller, communities);
        // Superadmins may try out drafts.
        var defined = read(key, version, caller.all(), authorization);
        var parts = AskedMetric.MetricParts.of(defined.metric(), part -> metric(part, authorization));
        var datasets = parts.datasets(defined.metric());
        datasets.forEach(dataset -> check(dataset, caller, communities));
        return new AskedMetric(
                scope,
                Optional.of(defined.reference()),
                narrowing.narrowed(defined.metric()),
                narrowing.narrowed(parts),
                narrowing,
                datasets.getFirst(),
                defined.catalog());
    }

    private static void check(Dataset dataset, Scope caller, List<String> communities) {
        DatasetAccess.check(dataset, caller);
        if (dataset.isForSuperadminsOnly() && !communities.isEmpty()) {
            throw new Failure.InvalidInput(
                    SharedParameters.COMMUNITY,
                    "does not apply: rows of %s belong to no community".formatted(dataset.name()));
        }
    }

    /**
     * Returns a definition.
     *
     * @throws Failure.NotFound if there is no such version, or none is published
     * @throws Failure.NotAllowed if it is a draft and drafts are not allowed
     * @throws Failure.Unavailable if the catalog does not respond and the definition is not cached
     */
    private Defined read(String key, OptionalInt version, boolean drafts, String authorization) {
        if (!DefinitionReader.isKey(key)) {
            throw unknownMetric();
        }
        if (version.isPresent()) {
            var reference = new MetricReference(key, version.getAsInt());
            return new Defined(reference, named(reference, drafts, authorization), new CatalogView(true, null));
        }
        var found = published(key, authorization);
        var reference = new MetricReference(key, found.version());
        return new Defined(reference, metric(reference, authorization), new CatalogView(found.current(), found.at()));
    }

    private Metric metric(MetricReference reference, String authorization) {
        return definition(reference, authorization).metric();
    }

    private Metric named(MetricReference reference, boolean drafts, String authorization) {
        var definition = definition(reference, authorization);
        if (definition.isDraft() && !drafts) {
            // It may have been published since.
            definition = ask(reference, authorization);
        }
        if (definition.isDraft() && !drafts) {
            throw new Failure.NotAllowed(
                    "metric-draft", "This version has not been published; only superadmins may compute drafts");
        }
        return definition.metric();
    }

    private Version definition(MetricReference reference, String authorization) {
        var known = versions.getIfPresent(reference);
        return known == null ? ask(reference, authorization) : known;
    }

    private Version ask(MetricReference reference, String authorization) {
        var answer = read(reference.metric() + "/versions/" + reference.version(), authorization)
                .orElseThrow(() -> new Failure.NotFound(
                        "metric-version-not-found", "There is no such version of this metric: " + reference));
        var definition = new Version(read(reference, answer, authorization), "draft".equals(answer.get(STATUS)));
        versions.put(reference, definition);
        return definition;
    }

    private Metric read(MetricReference reference, Map<?, ?> answer, String authorization) {
        var reader = new DefinitionReader(part -> Optional.of(metric(part, authorization)));
        var parsed = Documents.parse(Node.of(answer), reader::readAmongOthers);
        if (parsed.isRefused()) {
            var violation = parsed.violations().getFirst();
            throw new Failure.Conflict(
                    "definition-outdated",
                    "%s no longer fits the datasets: '%s' %s"
                            .formatted(reference, violation.field(), violation.message()));
        }
        return parsed.value();
    }

    private Published published(String key, String authorization) {
        var now = clock.instant();
        var known = published.getIfPresent(key);
        // Not every request waits for a catalog that does not respond.
        if (known != null && !known.current() && isRecent(known.askedAt(), now)) {
            return known;
        }
        try {
            var version = publishedVersion(key, authorization);
            known = keep(key, now, _ -> new Published(version, now, now, true));
        } catch (Failure.Unavailable e) {
            known = keep(key, now, last -> last == null ? null : last.assumed(now));
            if (known == null) {
                throw e;
            }
            if (!known.current()) {
                Log.warnf(
                        e,
                        "The catalog does not respond; assuming that %s@%d is still the published version",
                        key,
                        known.version());
            }
        }
        return known;
    }

    /**
     * Stores what a request learned, unless the result of a later request is already stored.
     *
     * @param learned computes the new entry from the stored one, which may be null; returns null to remove it
     * @return the entry stored afterwards; null if there is none
     */
    private Published keep(String key, Instant askedAt, UnaryOperator<Published> learned) {
        return published
                .asMap()
                .compute(
                        key, (_, last) -> last != null && last.askedAt().isAfter(askedAt) ? last : learned.apply(last));
    }

    private boolean isRecent(Instant asked, Instant now) {
        return !now.isBefore(asked) && now.isBefore(asked.plus(retryAfter));
    }

    private int publishedVersion(String key, String authorization) {
        var answer = read(key, authorization).orElseThrow(Definitions::unknownMetric);
        if ("published".equals(answer.get(STATUS)) && answer.get("version") instanceof BigDecimal version) {
            return version.intValueExact();
        }
        published.invalidate(key);
        throw new Failure.NotFound(
                "metric-not-published", "No version of this metric is published; name one with 'version'");
    }

    /** The catalog's response to the caller; empty if there is no such metric or version. */
    private Optional<Map<?, ?>> read(String path, String authorization) {
        var answer = catalog.get("/api/v1/metrics/" + path, authorization);
        return switch (answer.status()) {
            case OK -> Optional.of(answer.object());
            case NOT_FOUND -> Optional.empty();
            case FORBIDDEN ->
                throw new Failure.NotAllowed("catalog-forbidden", "The metrics catalog does not let this account read");
            default -> throw answer.unexpected();
        };
    }

    private static <K, V> Cache<K, V> bounded() {
        return Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    }

    private static Failure.NotFound unknownMetric() {
        return new Failure.NotFound("metric-not-found", "There is no such metric");
    }
}
