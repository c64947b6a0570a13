package org.plumbline.catalog.metric;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.catalog.metric.MetricEvent.Action;
import org.plumbline.model.tree.Fields;

/** What happened to metrics: written by who changes them, in the same transaction, and never by who reads. */
@ApplicationScoped
class MetricJournal {

    private static final Table<Record> EVENTS = table(name("catalog", "metric_events"));
    private static final Field<Long> ID = field(name("event_id"), Long.class);
    private static final Field<String> KEY = field(name("metric_key"), String.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<String> ACTION = field(name("action"), String.class);
    private static final Field<String> ACTOR = field(name("actor"), String.class);
    private static final Field<Instant> AT = field(name("at"), Instant.class);
    private static final Field<String> REASON = field(name("reason"), String.class);

    private final DSLContext sql;

    MetricJournal(DataSource dataSource) {
        this.sql = DSL.using(dataSource, SQLDialect.POSTGRES);
    }

    void write(String key, MetricEvent event) {
        sql.insertInto(EVENTS, KEY, VERSION, ACTION, ACTOR, AT, REASON)
                .values(key, event.version(), Fields.written(event.action()), event.actor(), event.at(), event.reason())
                .execute();
    }

    /** The latest first. */
    List<MetricEvent> read(String key, int page, int size) {
        return sql.select(VERSION, ACTION, ACTOR, AT, REASON)
                .from(EVENTS)
                .where(KEY.eq(key))
                .orderBy(ID.desc())
                .limit(size)
                .offset(page * size)
                .fetch(row -> new MetricEvent(
                        row.get(VERSION),
                        Action.valueOf(row.get(ACTION).toUpperCase(Locale.ROOT)),
                        row.get(ACTOR),
                        row.get(AT),
                        row.get(REASON)));
    }

    int count(String key) {
        return sql.fetchCount(EVENTS, KEY.eq(key));
    }
}
