package org.plumbline.migrator.load.read;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.Entity;

/**
 * The queries on a legacy table. Values are literals in the text, because COPY takes no parameters. The source converts
 * each row to JSON, and that JSON is hashed.
 */
public final class SourceQueries {

    private static final String ROW = "legacy_row";
    private static final long FIRST_NORMAL_TRANSACTION = 3;
    private static final long TRANSACTIONS = 1L << 32;

    private final DSLContext dsl = DSL.using(SQLDialect.POSTGRES);
    private final Entity entity;
    private final Table<?> from;
    private final Field<?> key;

    public SourceQueries(Entity entity) {
        this.entity = entity;
        from = table(name(entity.from().schema(), entity.from().table())).as(name(ROW));
        key = field(name(ROW, entity.key()));
    }

    /** Key and document of every row after a key, in key order. */
    public String after(String legacyId) {
        var condition = legacyId == null ? noCondition() : condition("{0} > {1}", key, inline(legacyId));
        return dsl.renderInlined(
                DSL.select(keyText(), document()).from(from).where(condition).orderBy(key));
    }

    /** Key and document of rows by their keys, omitting missing ones. */
    public String of(List<String> legacyIds) {
        var keys = legacyIds.stream().map(DSL::inline).toList();
        return documents(condition("{0} IN ({1})", key, DSL.list(keys)));
    }

    public String changed(ReadingPlan.ByTransaction plan) {
        return documents(writtenSince(plan.since()));
    }

    public String changed(ReadingPlan.ByCursor plan) {
        var cursor = field(name(ROW, entity.cursor()));
        var moved = condition(
                "({0} >= {1}::timestamptz OR {0} IS NULL)",
                cursor, inline(plan.notBefore().toString()));
        return documents(moved.and(writtenSince(plan.since())));
    }

    /** Key and hash of every row, in the order of the key's text. */
    public String hashes() {
        var hash = field("sha256(convert_to({0}, 'UTF8'))", document());
        return dsl.renderInlined(DSL.select(keyText(), hash).from(from).orderBy(field("{0} COLLATE \"C\"", keyText())));
    }

    /** The ranges of the keys of every row, and the content of each, in order. */
    public String ranges() {
        var keyText = dsl.render(keyText());
        return dsl.renderInlined(DSL.select(field(KeyRanges.of(keyText)), field(KeyRanges.content(keyText)))
                .from(from)
                .groupBy(field("1"))
                .orderBy(field(KeyRanges.of(keyText) + " COLLATE \"C\"")));
    }

    /** The keys of every row in some ranges, in the order of their text. */
    public String keys(List<String> ranges) {
        return dsl.renderInlined(DSL.select(keyText())
                .from(from)
                .where(condition(KeyRanges.among(dsl.render(keyText()), ranges)))
                .orderBy(field("{0} COLLATE \"C\"", keyText())));
    }

    private String documents(Condition condition) {
        return dsl.renderInlined(DSL.select(keyText(), document()).from(from).where(condition));
    }

    /**
     * Exact regardless of the cursor: the row's transaction is not older than the oldest one that the last snapshot did
     * not see. Ages compare correctly across the wraparound of ids.
     */
    private static Condition writtenSince(long transaction) {
        var id = Math.max(FIRST_NORMAL_TRANSACTION, transaction % TRANSACTIONS);
        return condition("age({0}) <= age({1}::xid)", field(name(ROW, "xmin")), inline(Long.toString(id)));
    }

    private Field<?> keyText() {
        return field("{0}::text", key);
    }

    private static Field<?> document() {
        return field("row_to_json({0})::text", field(name(ROW)));
    }
}
