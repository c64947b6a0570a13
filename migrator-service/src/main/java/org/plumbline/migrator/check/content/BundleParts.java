package org.plumbline.migrator.check.content;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.fingerprint.RowFingerprints;
import org.plumbline.migrator.pipeline.Entity;

/**
 * The parts of an entity's rows in the target, each identified by its row versions: the id map entry with the stored
 * raw row, the row of each table, each term. Composed as queries with one line for each part of a row.
 */
public final class BundleParts {

    private static final Name ID_MAP = name("id_map");
    private static final Name DOCUMENTS = name("legacy_documents");
    private static final Field<Integer> NOT_AS_WRITTEN = inline(-1);

    private final List<Part> parts;

    /**
     * One kind of part.
     *
     * @param key the new key of the row that it belongs to
     * @param values whatever a check could find wrong
     * @param age of the transaction that wrote it; negative if another one has written a row of it since
     */
    private record Part(
            Table<?> from, Field<Long> key, List<? extends Field<?>> values, Field<Integer> age, Condition condition) {}

    private BundleParts(List<Part> parts) {
        this.parts = parts;
    }

    static BundleParts of(CheckContext context, Entity entity) throws SQLException {
        var source = context.pipeline().source();
        var tables = context.tables();
        var bundle = entity.into();
        var main = tables.named(bundle.table());
        var parts = new ArrayList<Part>();
        parts.add(idMapEntry(source, entity));
        parts.add(row(StoredTable.of(source, main, main.key(), bundle.columns())));
        for (var part : bundle.parts()) {
            parts.add(row(StoredTable.of(source, tables.named(part.table()), main.key(), part.columns())));
        }
        for (var terms : bundle.terms()) {
            parts.add(term(StoredTerms.of(tables, terms, main.key())));
        }
        return new BundleParts(parts);
    }

    /** The id map entry, with the hash of the legacy row that it was made of and the stored raw row. */
    private static Part idMapEntry(String source, Entity entity) {
        var key = field(ID_MAP.append("new_id"), Long.class);
        var version = field(ID_MAP.append(StoredTable.VERSION));
        var document = field(DOCUMENTS.append(StoredTable.VERSION));
        var from = table(name("etl").append(ID_MAP))
                .as(ID_MAP)
                .leftJoin(table(name("core").append(DOCUMENTS)).as(DOCUMENTS))
                .on(same("source").and(same("entity")).and(same("legacy_id")));
        var held = field(ID_MAP.append("source"), String.class)
                .eq(inline(source))
                .and(field(ID_MAP.append("entity"), String.class).eq(inline(entity.name())))
                .and(field(ID_MAP.append("held"), Boolean.class).isTrue());
        var isAsWritten = DSL.condition("{0} = {1}", document, version);
        return new Part(from, key, List.of(key, version, document), age(version, isAsWritten), held);
    }

    private static Condition same(String column) {
        return field(DOCUMENTS.append(column), String.class).eq(field(ID_MAP.append(column), String.class));
    }

    private static Part row(StoredTable stored) {
        var values = new ArrayList<Field<?>>(List.of(stored.key(), stored.version()));
        values.addAll(stored.references());
        return new Part(stored.from(), stored.key(), values, age(stored.version()), noCondition());
    }

    /** A dictionary has a term before any row uses it: a term younger than its use was written by somebody else. */
    private static Part term(StoredTerms stored) {
        var values =
                new ArrayList<Field<?>>(List.of(stored.key(), stored.termKey(), stored.link(), stored.dictionary()));
        var isAsWritten = age(stored.dictionary()).ge(age(stored.link()));
        return new Part(stored.from(), stored.key(), values, age(stored.link(), isAsWritten), noCondition());
    }

    private static Field<Integer> age(Field<?> version) {
        return field("age({0})", Integer.class, version);
    }

    private static Field<Integer> age(Field<?> version, Condition isAsWritten) {
        return DSL.when(isAsWritten, age(version)).otherwise(NOT_AS_WRITTEN);
    }

    /**
     * Returns a query of {@code key} and {@code hash}.
     *
     * @param rules identifies what determines a row
     */
    String hashes(String rules) {
        return each(place -> field(
                        "hash_record_extended(ROW ({0}), {1})",
                        Long.class, DSL.list(parts.get(place).values()), DSL.sql(RowFingerprints.seed(rules, place)))
                .as("hash"));
    }

    /**
     * Returns a query of {@code key} and {@code age}: the same age for all parts of a row that was not touched since it
     * was written.
     */
    String ages() {
        return each(place -> parts.get(place).age().as("age"));
    }

    /** @param value of the part in a place of the list */
    private String each(IntFunction<SelectField<?>> value) {
        return IntStream.range(0, parts.size())
                .mapToObj(place ->
                        DSL.using(SQLDialect.POSTGRES).renderInlined(query(parts.get(place), value.apply(place))))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static Select<?> query(Part part, SelectField<?> value) {
        return DSL.select(part.key().as("key"), value).from(part.from()).where(part.condition());
    }
}
