package org.plumbline.migrator.check;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.Entity;

/**
 * Has the database compute a number of what it holds of a row: of the id map's entry, the row of each table and each term,
 * all told by their versions, and of the legacy keys of what they refer to. Every part is hashed with the row's key and a seed of
 * its own, and the hashes are put together by exclusive or, so that no order matters and rows can be put together as parts are.
 */
final class BundleHash {

    /** With more of them, reading all rows once is quicker. */
    private static final int MOST_BLOCKS_BY_KEY = 2_000;

    private static final String KEY = "row_key";
    private static final String HASH = "hash";
    private static final String PARTS = "parts";

    private final List<Part> parts;

    /**
     * Numbers of rows.
     *
     * @param key of the row that a number is of; there may be many of one
     */
    record Part(Table<?> from, Field<Long> key, Field<Long> hash, Condition condition) {
        private Select<Record2<Long, Long>> keyed(Field<Long> by, Condition wanted) {
            return select(by.as(KEY), hash.as(HASH)).from(from).where(condition).and(wanted);
        }
    }

    private BundleHash(List<Part> parts) {
        this.parts = parts;
    }

    /** @param seed another one gives other numbers for the same content */
    static BundleHash of(CheckContext context, Entity entity, Seed seed) throws SQLException {
        var source = context.pipeline().source();
        var tables = context.tables();
        var bundle = entity.into();
        var main = tables.named(bundle.table());
        var parts = new ArrayList<Part>();
        parts.add(keys(source, entity, seed));
        parts.add(part(StoredTable.of(source, main, main.key(), bundle.columns()), seed.plus(parts.size())));
        for (var part : bundle.parts()) {
            var stored = StoredTable.of(source, tables.named(part.table()), main.key(), part.columns());
            parts.add(part(stored, seed.plus(parts.size())));
        }
        for (var terms : bundle.terms()) {
            parts.add(part(StoredTerms.of(tables, terms, main.key()), seed.plus(parts.size())));
        }
        return new BundleHash(parts);
    }

    /** Which row it is, and the hash of the legacy row that it was made of. */
    private static Part keys(String source, Entity entity, Seed seed) {
        var key = field(name("new_id"), Long.class);
        var hash = hash(seed, List.of(key, field(name(StoredTable.VERSION))));
        var held = field(name("source"), String.class)
                .eq(inline(source))
                .and(field(name("entity"), String.class).eq(inline(entity.name())))
                .and(field(name("held"), Boolean.class).isTrue());
        return new Part(table(name("etl", "id_map")), key, hash, held);
    }

    private static Part part(StoredTable stored, Seed seed) {
        var values = new ArrayList<Field<?>>();
        values.add(stored.key());
        values.add(stored.version());
        values.addAll(stored.references());
        return new Part(stored.from(), stored.key(), hash(seed, values), noCondition());
    }

    private static Part part(StoredTerms terms, Seed seed) {
        var values = new ArrayList<Field<?>>(List.of(terms.key(), terms.termKey()));
        values.addAll(terms.versions());
        return new Part(terms.from(), terms.key(), hash(seed, values), noCondition());
    }

    private static Field<Long> hash(Seed seed, List<? extends Field<?>> values) {
        return field("hash_record_extended(ROW ({0}), {1})", Long.class, DSL.list(values), DSL.sql(seed.sql()));
    }

    /** Key and number of each of some rows. */
    Select<Record2<Long, Long>> ofRows(List<Long> keys) {
        var wanted = DSL.val(keys.toArray(Long[]::new));
        var hashes = all(parts.stream()
                .map(part -> part.keyed(part.key(), condition("{0} = ANY ({1})", part.key(), wanted)))
                .toList());
        var key = field(name(PARTS, KEY), Long.class);
        return select(key, together()).from(hashes).groupBy(key);
    }

    /**
     * The blocks of keys in which rows have other numbers than they should have.
     *
     * @param blockBits how many of a key's last bits a block spans
     * @param expected the number of every row
     */
    Select<?> differingBlocks(int blockBits, Part expected) {
        return differing(expected, key -> block(key, blockBits), _ -> noCondition());
    }

    /** The keys of the rows, of some of these blocks, that have other numbers than they should have. */
    Select<?> differingRows(int blockBits, List<Long> blocks, Part expected) {
        return differing(
                expected,
                UnaryOperator.identity(),
                blocks.size() > MOST_BLOCKS_BY_KEY ? inBlocks(blockBits, blocks) : ofKeys(blockBits, blocks));
    }

    private static Function<Field<Long>, Condition> inBlocks(int blockBits, List<Long> blocks) {
        var some = DSL.val(blocks.toArray(Long[]::new));
        return key -> condition("{0} IN (SELECT unnest({1}))", block(key, blockBits), some);
    }

    /** Keys, unlike blocks, find an index. */
    private static Function<Field<Long>, Condition> ofKeys(int blockBits, List<Long> blocks) {
        var some = DSL.val(blocks.stream()
                .flatMap(block -> LongStream.range(block << blockBits, (block + 1) << blockBits)
                        .boxed())
                .toArray(Long[]::new));
        return key -> condition("{0} = ANY ({1})", key, some);
    }

    private Select<?> differing(Part expected, UnaryOperator<Field<Long>> by, Function<Field<Long>, Condition> wanted) {
        var hashes = all(Stream.concat(parts.stream(), Stream.of(expected))
                .map(part -> part.keyed(by.apply(part.key()), wanted.apply(part.key())))
                .toList());
        var key = field(name(PARTS, KEY), Long.class);
        return select(key).from(hashes).groupBy(key).having(together().ne(0L));
    }

    private static Field<Long> block(Field<Long> key, int bits) {
        return field("CAST({0} AS bigint) >> {1}", Long.class, key, inline(bits));
    }

    private static Field<Long> together() {
        return field("bit_xor({0})", Long.class, field(name(PARTS, HASH)));
    }

    private static Table<?> all(List<Select<Record2<Long, Long>>> selects) {
        return selects.stream()
                .reduce((one, other) -> one.unionAll(other))
                .orElseThrow()
                .asTable(PARTS);
    }
}
