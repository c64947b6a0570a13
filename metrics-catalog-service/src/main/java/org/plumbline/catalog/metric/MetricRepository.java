package org.plumbline.catalog.metric;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbArray;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.model.dataset.Whitelist;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.tree.Fields;

/** Metrics and their versions in schema {@code catalog}. */
@ApplicationScoped
public class MetricRepository {

    private static final Name LISTED = name("listed");

    private static final Table<Record> METRICS = table(name("catalog", "metrics"));
    private static final Table<Record> VERSIONS = table(name("catalog", "metric_versions"));
    private static final Table<Record> CURRENT = table(name("catalog", "current_metrics"));
    private static final Table<Record> EVENTS = table(name("catalog", "metric_events"));

    private static final Field<String> KEY = field(name("metric_key"), String.class);
    private static final Field<String> ORIGIN = field(name("origin"), String.class);
    private static final Field<Integer> REVISION = field(name("revision"), Integer.class);
    private static final Field<String> CURRENT_STATUS = field(name("current_status"), String.class);
    private static final Field<String[]> CURRENT_DATASETS = field(name("current_datasets"), String[].class);
    private static final Field<String> SEARCH_TEXT = field(name("search_text"), String.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<String> STATUS = field(name("status"), String.class);
    private static final Field<JSONB> DEFINITION = field(name("definition"), JSONB.class);
    private static final Field<String> WHITELIST_VERSION = field(name("whitelist_version"), String.class);
    private static final Field<String[]> DATASETS = field(name("datasets"), String[].class);
    private static final Field<Instant> CREATED_AT = field(name("created_at"), Instant.class);
    private static final Field<String> CREATED_BY = field(name("created_by"), String.class);
    private static final Field<Instant> PUBLISHED_AT = field(name("published_at"), Instant.class);
    private static final Field<String> PUBLISHED_BY = field(name("published_by"), String.class);

    /** A version is published once, and its journal keeps why. */
    private static final Field<String> PUBLICATION_REASON = field(DSL.select(field(name("reason"), String.class))
                    .from(EVENTS.as("published"))
                    .where(
                            field(name("published", "metric_key"), String.class)
                                    .eq(field(LISTED.append("metric_key"), String.class)),
                            field(name("published", "version"), Integer.class)
                                    .eq(field(LISTED.append("version"), Integer.class)),
                            field(name("published", "action"), String.class).eq("published")))
            .as("publication_reason");

    private static final List<SelectField<?>> ALL = List.of(
            KEY,
            ORIGIN,
            REVISION,
            VERSION,
            STATUS,
            DEFINITION,
            WHITELIST_VERSION,
            CREATED_AT,
            CREATED_BY,
            PUBLISHED_AT,
            PUBLISHED_BY,
            PUBLICATION_REASON);

    /** A metric as who is about to change it finds it. */
    public record State(String key, Origin origin, int revision) {

        EntityTag tag() {
            return Tagged.metric(key, revision);
        }
    }

    /** What matches a query: a page of it, and how much there is on all pages. */
    record Found(List<StoredVersion> versions, int total) {}

    private final DSLContext sql;

    MetricRepository(DataSource dataSource) {
        this.sql = DSL.using(dataSource, SQLDialect.POSTGRES);
    }

    /** A page of what matches, and how much there is on all pages. */
    Found list(MetricQuery query) {
        var page = DSL.select(KEY)
                .from(METRICS)
                .where(matches(query))
                .orderBy(KEY)
                .limit(query.paging().size())
                .offset(query.paging().offset());
        var matching = DSL.selectCount().from(METRICS).where(matches(query)).asTable("matching", "total");
        var total = matching.field("total", Integer.class);
        // One statement, so that both are of one moment; a page without a metric is one row that has only the total.
        var rows = sql.select(ALL)
                .select(total)
                .from(matching)
                .leftJoin(DSL.selectFrom(CURRENT).where(KEY.in(page)).asTable(LISTED))
                .on(trueCondition())
                .orderBy(KEY)
                .fetch();
        return new Found(
                rows.stream()
                        .filter(row -> row.get(KEY) != null)
                        .map(MetricRepository::version)
                        .toList(),
                rows.getFirst().get(total));
    }

    /** The metric's published version, or its latest where none is published. */
    public Optional<StoredVersion> current(String key) {
        return sql.select(ALL).from(CURRENT.as(LISTED)).where(is(key)).fetchOptional(MetricRepository::version);
    }

    /** Every version of the metric, the latest first; empty where there is no such metric. */
    public List<StoredVersion> versions(String key) {
        return versionsWhere(is(key), VERSION.desc()).fetch(MetricRepository::version);
    }

    public Optional<StoredVersion> version(String key, int number) {
        return versionsWhere(is(key).and(VERSION.eq(number)), VERSION.asc()).fetchOptional(MetricRepository::version);
    }

    /** The published versions that are made of some version of a metric, by key. */
    List<StoredVersion> publishedMadeOf(String key) {
        return versionsWhere(STATUS.eq(Fields.written(VersionStatus.PUBLISHED)).and(isMadeOf(key)), VERSION.asc())
                .fetch(MetricRepository::version);
    }

    /** Every version of every metric, by key and number. */
    public List<StoredVersion> all() {
        return versionsWhere(noCondition(), VERSION.asc()).fetch(MetricRepository::version);
    }

    public List<String> keys() {
        return sql.select(KEY).from(METRICS).orderBy(KEY).fetch(KEY);
    }

    /** Only one transaction at a time gets past this; the others wait for its end. */
    public void lockCatalog() {
        sql.execute("SELECT pg_advisory_xact_lock(hashtext('catalog.publication'))");
    }

    /** Adds the metric; false where the key is taken, which the table's own constraint decides. */
    boolean insertMetric(String key, Origin origin) {
        return sql.insertInto(METRICS, KEY, ORIGIN)
                        .values(key, Fields.written(origin))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The metric, which nobody else changes until this transaction ends. */
    public Optional<State> lock(String key) {
        return sql.select(KEY, ORIGIN, REVISION)
                .from(METRICS)
                .where(is(key))
                .forUpdate()
                .fetchOptional(
                        row -> new State(row.get(KEY), stored(Origin.class, row.get(ORIGIN)), row.get(REVISION)));
    }

    public int latest(String key) {
        return sql.select(DSL.coalesce(max(VERSION), 0))
                .from(VERSIONS)
                .where(is(key))
                .fetchSingle()
                .value1();
    }

    void insertDraft(
            String key, int version, String definition, Collection<String> datasets, String author, Instant now) {
        sql.insertInto(VERSIONS, KEY, VERSION, STATUS, DEFINITION, DATASETS, WHITELIST_VERSION, CREATED_AT, CREATED_BY)
                .values(
                        key,
                        version,
                        Fields.written(VersionStatus.DRAFT),
                        JSONB.valueOf(definition),
                        datasets.toArray(String[]::new),
                        Whitelist.version(),
                        now,
                        author)
                .execute();
    }

    /** The metric's published version, deprecated by this; empty where none was published. */
    Optional<Integer> deprecatePublished(String key) {
        return sql.update(VERSIONS)
                .set(STATUS, Fields.written(VersionStatus.DEPRECATED))
                .where(is(key), STATUS.eq(Fields.written(VersionStatus.PUBLISHED)))
                .returningResult(VERSION)
                .fetchOptional(VERSION);
    }

    /** A draft that has just been checked. */
    void publish(String key, int version, String publisher, Instant now) {
        sql.update(VERSIONS)
                .set(STATUS, Fields.written(VersionStatus.PUBLISHED))
                .set(WHITELIST_VERSION, Whitelist.version())
                .set(PUBLISHED_AT, now)
                .set(PUBLISHED_BY, publisher)
                .where(is(key), VERSION.eq(version))
                .execute();
    }

    /** Writes down that a version fits the datasets of today, where nothing is written down about it. */
    void noteChecked(String key, int version) {
        sql.update(VERSIONS)
                .set(WHITELIST_VERSION, Whitelist.version())
                .where(is(key), VERSION.eq(version), WHITELIST_VERSION.isNull())
                .execute();
    }

    private Select<Record> versionsWhere(Condition condition, SortField<?> within) {
        return sql.select(ALL)
                .from(VERSIONS.as(LISTED))
                .join(METRICS)
                .using(KEY)
                .where(condition)
                .orderBy(KEY.asc(), within);
    }

    /** No metric has a key that is none; such a text may be one that the database cannot even read. */
    private static Condition is(String key) {
        return DefinitionReader.isKey(key) ? KEY.eq(key) : falseCondition();
    }

    private static Condition isMadeOf(String key) {
        var reference = jsonbObject("metric", val(key));
        return condition("{0} @> {1}", DEFINITION, jsonbObject("metric", reference))
                .or(condition("{0} @> {1}", DEFINITION, jsonbObject("operands", jsonbArray(reference))));
    }

    private static Condition matches(MetricQuery query) {
        var condition = noCondition();
        if (query.search().isPresent()) {
            condition = condition.and(SEARCH_TEXT.contains(query.search().get().toLowerCase(Locale.ROOT)));
        }
        if (query.dataset().isPresent()) {
            condition = condition.and(val(query.dataset().get()).eq(DSL.any(CURRENT_DATASETS)));
        }
        if (query.status().isPresent()) {
            condition = condition.and(
                    CURRENT_STATUS.eq(Fields.written(query.status().get())));
        }
        return condition;
    }

    private static <E extends Enum<E>> E stored(Class<E> type, String constant) {
        return Enum.valueOf(type, constant.toUpperCase(Locale.ROOT));
    }

    private static StoredVersion version(Record row) {
        return new StoredVersion(
                row.get(KEY),
                stored(Origin.class, row.get(ORIGIN)),
                row.get(REVISION),
                row.get(VERSION),
                stored(VersionStatus.class, row.get(STATUS)),
                row.get(DEFINITION).data(),
                row.get(WHITELIST_VERSION),
                row.get(CREATED_AT),
                row.get(CREATED_BY),
                row.get(PUBLISHED_AT),
                row.get(PUBLISHED_BY),
                row.get(PUBLICATION_REASON));
    }
}
