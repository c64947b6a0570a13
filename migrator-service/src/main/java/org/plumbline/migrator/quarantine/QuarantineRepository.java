package org.plumbline.migrator.quarantine;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.quarantine.QuarantinedRow.Reference;

/** Reads and marks rows in {@code etl.quarantine}. Only runs add and resolve them. */
@ApplicationScoped
class QuarantineRepository {

    private static final Table<?> QUARANTINE = table(name("etl", "quarantine"));
    private static final Field<Long> ID = column("quarantine_id", Long.class);
    private static final Field<String> SOURCE = column("source", String.class);
    private static final Field<String> ENTITY = column("entity", String.class);
    private static final Field<String> LEGACY_ID = column("legacy_id", String.class);
    private static final Field<String> FIELD = column("field", String.class);
    private static final Field<String> RULE = column("rule", String.class);
    private static final Field<String> REASON = column("reason", String.class);
    private static final Field<Integer> ATTEMPTS = column("attempts", Integer.class);
    private static final Field<Long> FIRST_RUN_ID = column("first_run_id", Long.class);
    private static final Field<Long> LAST_RUN_ID = column("last_run_id", Long.class);
    private static final Field<Instant> FIRST_SEEN_AT = column("first_seen_at", Instant.class);
    private static final Field<Instant> LAST_SEEN_AT = column("last_seen_at", Instant.class);
    private static final Field<Instant> RESOLVED_AT = column("resolved_at", Instant.class);
    private static final Field<String> WAITS_FOR_ENTITY = column("waits_for_entity", String.class);
    private static final Field<String> WAITS_FOR_LEGACY_ID = column("waits_for_legacy_id", String.class);
    private static final Field<Instant> RETRY_REQUESTED_AT = column("retry_requested_at", Instant.class);
    private static final Field<String> RETRY_REQUESTED_BY = column("retry_requested_by", String.class);
    // As text: the row is passed on as read, so that no JSON library changes its numbers.
    private static final Field<String> DOCUMENT =
            column("document", Object.class).cast(String.class).as("document");

    private final DSLContext database;

    QuarantineRepository(AgroalDataSource target) {
        database = DSL.using(target, SQLDialect.POSTGRES);
    }

    QuarantinePage page(QuarantineFilter.Page query) {
        var wanted = condition(query.filter());
        var rows = select(wanted, query.paging().size(), query.paging().offset());
        var total = database.select(count())
                .from(QUARANTINE)
                .where(wanted)
                .fetchSingle()
                .value1();
        return new QuarantinePage(rows, query.paging().page(), query.paging().size(), total);
    }

    /** Counts rows by entity, field and rule, the most frequent first. */
    List<QuarantineReason> reasons(QuarantineFilter filter) {
        var rows = count();
        return database.select(
                        SOURCE,
                        ENTITY,
                        FIELD,
                        RULE,
                        rows,
                        count(RETRY_REQUESTED_AT),
                        countDistinct(REASON),
                        min(REASON),
                        min(WAITS_FOR_ENTITY),
                        min(FIRST_RUN_ID),
                        min(FIRST_SEEN_AT))
                .from(QUARANTINE)
                .where(condition(filter))
                .groupBy(SOURCE, ENTITY, FIELD, RULE)
                .orderBy(rows.desc(), SOURCE, ENTITY, FIELD, RULE)
                .fetch(Records.mapping(QuarantineReason::new));
    }

    Optional<QuarantinedRow> find(long id) {
        return select(ID.eq(id), 1, 0).stream().findFirst();
    }

    /** Marks waiting rows for another attempt; returns how many. */
    int mark(QuarantineFilter filter, String requestedBy, Instant at) {
        return mark(condition(filter), requestedBy, at);
    }

    /** Marks one row; returns 0 if it no longer waits. */
    int mark(long id, String requestedBy, Instant at) {
        return mark(ID.eq(id).and(RESOLVED_AT.isNull()), requestedBy, at);
    }

    /** Keeps who asked first, and when. */
    private int mark(Condition rows, String requestedBy, Instant at) {
        return database.update(QUARANTINE)
                .set(RETRY_REQUESTED_BY, coalesce(RETRY_REQUESTED_BY, val(requestedBy)))
                .set(RETRY_REQUESTED_AT, coalesce(RETRY_REQUESTED_AT, val(at)))
                .where(rows)
                .execute();
    }

    private List<QuarantinedRow> select(Condition rows, int limit, long offset) {
        return database.select(
                        ID,
                        SOURCE,
                        ENTITY,
                        LEGACY_ID,
                        FIELD,
                        RULE,
                        REASON,
                        ATTEMPTS,
                        FIRST_RUN_ID,
                        LAST_RUN_ID,
                        FIRST_SEEN_AT,
                        LAST_SEEN_AT,
                        RESOLVED_AT,
                        row(WAITS_FOR_ENTITY, WAITS_FOR_LEGACY_ID)
                                .mapping((entity, id) -> entity == null ? null : new Reference(entity, id)),
                        RETRY_REQUESTED_AT,
                        RETRY_REQUESTED_BY,
                        DOCUMENT)
                .from(QUARANTINE)
                .where(rows)
                .orderBy(LAST_SEEN_AT.desc(), ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping(QuarantinedRow::new));
    }

    private static Condition condition(QuarantineFilter filter) {
        var condition =
                switch (filter.state()) {
                    case WAITING -> RESOLVED_AT.isNull();
                    case RESOLVED -> RESOLVED_AT.isNotNull();
                    case ALL -> noCondition();
                };
        if (filter.pipeline().isPresent()) {
            var pipeline = filter.pipeline().get();
            var entities = pipeline.entities().stream().map(Entity::name).toList();
            condition = condition.and(SOURCE.eq(pipeline.source())).and(ENTITY.in(entities));
        }
        return condition
                .and(filter.source().map(SOURCE::eq).orElse(noCondition()))
                .and(filter.entity().map(ENTITY::eq).orElse(noCondition()))
                .and(filter.field().map(FIELD::eq).orElse(noCondition()))
                .and(filter.rule().map(RULE::eq).orElse(noCondition()));
    }

    private static <T> Field<T> column(String name, Class<T> type) {
        return field(name(name), type);
    }
}
