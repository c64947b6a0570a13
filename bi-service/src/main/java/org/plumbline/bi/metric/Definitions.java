package org.plumbline.bi.metric;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.failure.Failure;

/**
 * Definitions of the catalog. A version never changes, so it is asked for once; which one is published is asked again after
 * a moment, and remembered for when the catalog does not answer.
 */
@ApplicationScoped
class Definitions {

    // More than anyone has, and a bound for what callers can make this remember.
    private static final int MOST_REMEMBERED = 10_000;

    private final CatalogClient catalog;
    private final Clock clock;
    private final Duration publishedFor;
    private final Cache<MetricReference, CatalogDefinition> versions;
    private final Cache<String, Published> published;

    Definitions(CatalogClient catalog, Clock clock, CatalogSettings settings) {
        this.catalog = catalog;
        this.clock = clock;
        this.publishedFor = settings.publishedFor();
        this.versions = bounded();
        this.published = bounded();
    }

    /**
     * Which version is the published one.
     *
     * @param at when the catalog said so
     * @param askedAt when it was last asked
     * @param current whether it answered then
     */
    private record Published(int version, Instant at, Instant askedAt, boolean current) {}

    /**
     * What a metric means.
     *
     * @param version empty for the published one
     * @param drafts whether it may be one that has not been published
     * @throws Failure.NotFound where there is no such version, or none is published
     * @throws Failure.NotAllowed where it is a draft, and may not be
     * @throws Failure.Unavailable where the catalog does not answer, and has not been asked for it before
     */
    DefinedMetric read(String key, OptionalInt version, boolean drafts, String authorization) {
        if (!DefinitionReader.isKey(key)) {
            throw unknownMetric();
        }
        if (version.isPresent()) {
            var reference = new MetricReference(key, version.getAsInt());
            return new DefinedMetric(reference, named(reference, drafts, authorization), Optional.empty(), true);
        }
        var found = published(key, authorization);
        var reference = new MetricReference(key, found.version());
        return new DefinedMetric(reference, metric(reference, authorization), Optional.of(found.at()), found.current());
    }

    /** The definition of a version, also of a part. */
    Metric metric(MetricReference reference, String authorization) {
        return definition(reference, authorization).metric();
    }

    private Metric named(MetricReference reference, boolean drafts, String authorization) {
        var definition = definition(reference, authorization);
        if (definition.draft() && !drafts) {
            // It may have been published since.
            definition = ask(reference, authorization);
        }
        if (definition.draft() && !drafts) {
            throw new Failure.NotAllowed(
                    "metric-draft", "This version has not been published: only superadmins compute drafts");
        }
        return definition.metric();
    }

    private CatalogDefinition definition(MetricReference reference, String authorization) {
        var known = versions.getIfPresent(reference);
        return known == null ? ask(reference, authorization) : known;
    }

    private CatalogDefinition ask(MetricReference reference, String authorization) {
        var answer = catalog.version(reference, authorization)
                .orElseThrow(() -> new Failure.NotFound(
                        "metric-version-not-found", "There is no such version of this metric: " + reference));
        var definition = CatalogDefinition.read(reference, answer, part -> metric(part, authorization));
        versions.put(reference, definition);
        return definition;
    }

    private Published published(String key, String authorization) {
        var now = clock.instant();
        var known = published.getIfPresent(key);
        if (known != null && isRecent(known.askedAt(), now)) {
            return known;
        }
        try {
            known = new Published(publishedVersion(key, authorization), now, now, true);
        } catch (Failure.Unavailable e) {
            if (known == null) {
                throw e;
            }
            Log.warnf(e, "%s@%d is taken for the published version: the catalog does not answer", key, known.version());
            // Who asks meanwhile does not wait for a catalog that may not answer either.
            known = new Published(known.version(), known.at(), now, false);
        }
        published.put(key, known);
        return known;
    }

    private boolean isRecent(Instant asked, Instant now) {
        return !now.isBefore(asked) && now.isBefore(asked.plus(publishedFor));
    }

    private int publishedVersion(String key, String authorization) {
        var answer = catalog.metric(key, authorization).orElseThrow(Definitions::unknownMetric);
        var version = CatalogDefinition.publishedVersion(answer);
        if (version.isEmpty()) {
            published.invalidate(key);
        }
        return version.orElseThrow(() -> new Failure.NotFound(
                "metric-not-published", "No version of this metric is published; name one with 'version'"));
    }

    private static <K, V> Cache<K, V> bounded() {
        return Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    }

    private static Failure.NotFound unknownMetric() {
        return new Failure.NotFound("metric-not-found", "There is no such metric");
    }
}
