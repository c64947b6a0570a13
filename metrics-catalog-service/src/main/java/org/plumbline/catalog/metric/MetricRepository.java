package org.plumbline.catalog.metric;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The tables of schema {@code catalog}. */
@ApplicationScoped
class MetricRepository {

    private static final Table<Record> METRICS = table(name("catalog", "metrics"));
    private static final Table<Record> VERSIONS = table(name("catalog", "metric_versions"));
    private static final Table<Record> CURRENT = table(name("catalog", "current_metrics"));

    private static final Field<String> KEY = field(name("metric_key"), String.class);
    private static final Field<String> ORIGIN = field(name("origin"), String.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<String> STATUS = field(name("status"), String.class);
    private static final Field<JSONB> DEFINITION = field(name("definition"), JSONB.class);
    private static final Field<Instant> CREATED_AT = field(name("created_at"), Instant.class);
    private static final Field<Instant> PUBLISHED_AT = field(name("published_at"), Instant.class);

    private final DSLContext sql;
    private final ObjectMapper json;

    MetricRepository(DataSource dataSource, ObjectMapper json) {
        this.sql = DSL.using(dataSource, SQLDialect.POSTGRES);
        this.json = json;
    }

    List<MetricVersion> list(MetricQuery query) {
        return sql.select(KEY, ORIGIN, VERSION, STATUS, DEFINITION, CREATED_AT, PUBLISHED_AT)
                .from(CURRENT)
                .where(matches(query))
                .orderBy(KEY)
                .limit(query.size())
                .offset(query.page() * query.size())
                .fetch(this::version);
    }

    int count(MetricQuery query) {
        return sql.fetchCount(CURRENT, matches(query));
    }

    /** The metric's published version, or its latest where none is published. */
    Optional<MetricVersion> current(String key) {
        return sql.select(KEY, ORIGIN, VERSION, STATUS, DEFINITION, CREATED_AT, PUBLISHED_AT)
                .from(CURRENT)
                .where(KEY.eq(key))
                .fetchOptional(this::version);
    }

    /** Every version of the metric, the latest first; empty where there is no such metric. */
    List<MetricVersion> versions(String key) {
        return sql.select(KEY, ORIGIN, VERSION, STATUS, DEFINITION, CREATED_AT, PUBLISHED_AT)
                .from(VERSIONS)
                .join(METRICS)
                .using(KEY)
                .where(KEY.eq(key))
                .orderBy(VERSION.desc())
                .fetch(this::version);
    }

    List<String> keys() {
        return sql.select(KEY).from(METRICS).orderBy(KEY).fetch(KEY);
    }

    /** Only one transaction at a time gets past this; the others wait for its end. */
    void lockForPublication() {
        sql.execute("SELECT pg_advisory_xact_lock(hashtext('catalog.publication'))");
    }

    /** Adds the metric unless it is there. */
    void insertMetric(String key, Origin origin) {
        sql.insertInto(METRICS, KEY, ORIGIN)
                .values(key, origin.stored())
                .onConflictDoNothing()
                .execute();
    }

    void deprecatePublished(String key) {
        sql.update(VERSIONS)
                .set(STATUS, VersionStatus.DEPRECATED.stored())
                .where(KEY.eq(key), STATUS.eq(VersionStatus.PUBLISHED.stored()))
                .execute();
    }

    void insertPublished(DefinitionDocument definition, int version, Instant now) {
        sql.insertInto(VERSIONS, KEY, VERSION, STATUS, DEFINITION, CREATED_AT, PUBLISHED_AT)
                .values(
                        definition.key(),
                        version,
                        VersionStatus.PUBLISHED.stored(),
                        JSONB.valueOf(write(definition)),
                        now,
                        now)
                .execute();
    }

    private static Condition matches(MetricQuery query) {
        var condition = noCondition();
        if (query.search().isPresent()) {
            var text = query.search().get();
            condition = condition.and(DSL.or(
                    KEY.containsIgnoreCase(text),
                    inDefinition("title").containsIgnoreCase(text),
                    inDefinition("description").containsIgnoreCase(text)));
        }
        if (query.dataset().isPresent()) {
            condition = condition.and(inDefinition("dataset").eq(query.dataset().get()));
        }
        if (query.status().isPresent()) {
            condition = condition.and(STATUS.eq(query.status().get().stored()));
        }
        return condition;
    }

    private static Field<String> inDefinition(String property) {
        return DSL.jsonbGetAttributeAsText(DEFINITION, property);
    }

    private MetricVersion version(Record row) {
        return new MetricVersion(
                read(row.get(DEFINITION)),
                row.get(VERSION),
                VersionStatus.ofStored(row.get(STATUS)),
                Origin.ofStored(row.get(ORIGIN)),
                row.get(CREATED_AT),
                row.get(PUBLISHED_AT));
    }

    private DefinitionDocument read(JSONB stored) {
        try {
            return json.readValue(stored.data(), DefinitionDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored definition cannot be read", e);
        }
    }

    private String write(DefinitionDocument definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition cannot be written", e);
        }
    }
}
