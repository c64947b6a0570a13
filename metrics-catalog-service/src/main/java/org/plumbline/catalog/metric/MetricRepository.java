package org.plumbline.catalog.metric;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.SelectionQuery;
import org.plumbline.model.dataset.Whitelist;
import org.plumbline.model.definition.DefinitionReader;

/** Metrics and their versions in schema {@code catalog}. */
@ApplicationScoped
public class MetricRepository {

    /**
     * Bypasses entities in memory, because triggers change the revision. The reason for a publication comes from the
     * history.
     */
    private static final String VERSIONS = """
            select m.key, m.origin, m.revision, v.version, v.status, v.definition, v.whitelistVersion,
                v.createdAt, v.createdBy, v.publishedAt, v.publishedBy,
                (select e.reason from MetricEventEntity e
                    where e.key = v.key and e.version = v.version and e.action = PUBLISHED)
            from MetricEntity m join MetricVersionEntity v on v.key = m.key
            """;

    private static final String CURRENT = VERSIONS + "where v.version = m.currentVersion ";

    /** A metric at the start of a change. */
    public record State(String key, Origin origin, int revision) {

        EntityTag tag() {
            return Tagged.metric(key, revision);
        }
    }

    /** A page of matches, and the number of matches on all pages. */
    record Found(List<StoredVersion> versions, int total) {}

    /** Finds the page's keys first, so that only its versions are read. */
    Found list(MetricQuery query) {
        var conditions = new ArrayList<>(List.of("m.currentVersion is not null"));
        var values = new HashMap<String, Object>();
        query.search().ifPresent(text -> {
            // Lower-cased by the database, like the column: Java lower-cases some letters differently.
            conditions.add("locate(lower(:search), m.searchText) > 0");
            values.put("search", text);
        });
        query.dataset().ifPresent(dataset -> {
            conditions.add("array_contains(m.currentDatasets, :dataset)");
            values.put("dataset", dataset);
        });
        query.status().ifPresent(status -> {
            conditions.add("m.currentStatus = :status");
            values.put("status", status);
        });
        var matching = query(
                "select m.key from MetricEntity m where " + String.join(" and ", conditions) + " order by m.key",
                String.class,
                values);
        var paging = query.paging();
        var keys = matching.setFirstResult(Math.toIntExact(paging.offset()))
                .setMaxResults(paging.size())
                .getResultList();
        return new Found(
                query(CURRENT + "and m.key in (:keys) order by m.key", Map.of("keys", keys))
                        .getResultList(),
                Math.toIntExact(matching.getResultCount()));
    }

    /** The metric's published version, or its latest if none is published. */
    public Optional<StoredVersion> current(String key) {
        return query(CURRENT + "and m.key = :key", Map.of("key", readable(key))).uniqueResultOptional();
    }

    /** Every version of a metric, latest first; empty if there is no such metric. */
    public List<StoredVersion> versions(String key) {
        return query(VERSIONS + "where m.key = :key order by v.version desc", Map.of("key", readable(key)))
                .getResultList();
    }

    public Optional<StoredVersion> version(String key, int number) {
        return query(
                        VERSIONS + "where m.key = :key and v.version = :number",
                        Map.of("key", readable(key), "number", number))
                .uniqueResultOptional();
    }

    /** The published versions, by key. */
    List<StoredVersion> published() {
        return query(CURRENT + "and v.status = PUBLISHED order by m.key", Map.of())
                .getResultList();
    }

    /** Every version of every metric, by key and number. */
    public List<StoredVersion> all() {
        return query(VERSIONS + "order by m.key, v.version", Map.of()).getResultList();
    }

    public List<String> keys() {
        return Panache.getSession()
                .createSelectionQuery("select key from MetricEntity order by key", String.class)
                .getResultList();
    }

    /** Blocks all other writers until the transaction ends; for changes to the whole catalog. */
    public void lockCatalog() {
        lockCatalog("pg_advisory_xact_lock");
    }

    /** Waits for changes to the whole catalog, and blocks new ones until the transaction ends. */
    void shareCatalog() {
        lockCatalog("pg_advisory_xact_lock_shared");
    }

    private static void lockCatalog(String function) {
        Panache.getSession()
                .createSelectionQuery(
                        "select cast(%s(hashtext('catalog.publication')) as String)".formatted(function), String.class)
                .getSingleResult();
    }

    /** Adds the metric; returns false if the table's constraint finds the key taken. */
    boolean insertMetric(String key, Origin origin) {
        return Panache.getSession()
                        .createMutationQuery(
                                "insert into MetricEntity (key, origin) values (:key, :origin) on conflict do nothing")
                        .setParameter("key", key)
                        .setParameter("origin", origin)
                        .executeUpdate()
                == 1;
    }

    /** Locks the metric until the end of the transaction. */
    public Optional<State> lock(String key) {
        return MetricEntity.<MetricEntity>findByIdOptional(readable(key), LockModeType.PESSIMISTIC_WRITE)
                .map(metric -> new State(metric.key, metric.origin, metric.revision));
    }

    public int latest(String key) {
        return Panache.getSession()
                .createSelectionQuery(
                        "select coalesce(max(version), 0) from MetricVersionEntity where key = :key", Integer.class)
                .setParameter("key", key)
                .getSingleResult();
    }

    void insertDraft(
            String key, int version, String definition, Collection<String> datasets, String author, Instant now) {
        var draft = new MetricVersionEntity();
        draft.key = key;
        draft.version = version;
        draft.status = VersionStatus.DRAFT;
        draft.definition = definition;
        draft.datasets = datasets.toArray(String[]::new);
        draft.whitelistVersion = Whitelist.version();
        draft.createdAt = now;
        draft.createdBy = author;
        draft.persistAndFlush();
    }

    /** Deprecates the published version and returns it; empty if there was none. */
    Optional<Integer> deprecatePublished(String key) {
        return published(key).map(before -> {
            deprecate(before);
            return before.version;
        });
    }

    /**
     * Deprecates one version. A draft gets this moment as its publication time, although it never was the published
     * version.
     */
    void deprecate(String key, int version, String publisher, Instant now) {
        var deprecated = entity(key, version);
        if (deprecated.status == VersionStatus.DRAFT) {
            publish(key, version, publisher, now);
        }
        deprecate(deprecated);
    }

    private static void deprecate(MetricVersionEntity version) {
        version.status = VersionStatus.DEPRECATED;
        // Flush before another one is published: the database allows only one.
        MetricVersionEntity.flush();
    }

    /** Marks a checked draft as published. */
    void publish(String key, int version, String publisher, Instant now) {
        var draft = entity(key, version);
        draft.status = VersionStatus.PUBLISHED;
        draft.whitelistVersion = Whitelist.version();
        draft.publishedAt = now;
        draft.publishedBy = publisher;
    }

    /** Records that a version fits the current datasets, if nothing is recorded yet. */
    void noteChecked(String key, int number) {
        var version = entity(key, number);
        if (version.whitelistVersion == null) {
            version.whitelistVersion = Whitelist.version();
        }
    }

    private static MetricVersionEntity entity(String key, int version) {
        return MetricVersionEntity.findById(new MetricVersionEntity.Key(key, version));
    }

    private static Optional<MetricVersionEntity> published(String key) {
        return MetricVersionEntity.find("key = ?1 and status = PUBLISHED", key).firstResultOptional();
    }

    /** Replaces invalid keys, which the database may not even be able to read. */
    private static String readable(String key) {
        return DefinitionReader.isKey(key) ? key : "";
    }

    private static SelectionQuery<StoredVersion> query(String hql, Map<String, ?> values) {
        return query(hql, StoredVersion.class, values);
    }

    private static <T> SelectionQuery<T> query(String hql, Class<T> type, Map<String, ?> values) {
        var query = Panache.getSession().createSelectionQuery(hql, type);
        values.forEach(query::setParameter);
        return query;
    }
}
