package org.plumbline.migrator.check;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * What is remembered of rows of an entity that were found to be what the mapping makes of their legacy rows: a number of the
 * bundle and one of the kept raw row. While both are the same, and the legacy row has the hash that it had, so is the finding.
 */
final class Proofs {

    /** A block of rows is compared as one: of 32, so that little has to be looked at where one of them differs. */
    private static final int BLOCK_BITS = 5;

    private static final Name DIFFERING_BUNDLES = name("differing_bundles");
    private static final int PAGE_ROWS = 2_000;

    private final CheckContext context;
    private final Statements statements;
    private final String source;
    private final String entity;
    private final Seed seed;
    private final BundleHash bundleHash;

    private Proofs(CheckContext context, Entity entity, Seed seed, BundleHash bundleHash) {
        this.context = context;
        statements = new Statements(context.target());
        source = context.pipeline().source();
        this.entity = entity.name();
        this.seed = seed;
        this.bundleHash = bundleHash;
    }

    /** @param rules whatever else decides on what a row should be: a proof by other rules is none */
    static Proofs of(CheckContext context, Entity entity, String rules) throws SQLException {
        var seed = Seed.of(rules + entity);
        return new Proofs(context, entity, seed, BundleHash.of(context, entity, seed));
    }

    /** A row as it is now: two numbers that tell it from what it might become, of its bundle and of its kept raw row. */
    record Present(ComparedKey key, Long bundle, Long document) {}

    /** Takes some rows. */
    @FunctionalInterface
    interface Page {
        void accept(List<ComparedKey> keys) throws SQLException;
    }

    /** How many rows of the entity can be compared. */
    long comparable() throws SQLException {
        return statements.number(comparable("count_comparable"), source, entity);
    }

    private static String comparable(String file) {
        return SqlFile.read("checks/content/%s.sql".formatted(file))
                .replace("{comparable}", SqlFile.query("checks/content/comparable.sql"));
    }

    /** Goes through all rows that are not as they were proven, in the order of their new keys. */
    void doubtful(Page page) throws SQLException {
        if (statements.number(SqlFile.read("checks/content/count_any_proof.sql"), source, entity) == 0) {
            pages(page, comparable("all_comparable"), source, entity);
            return;
        }
        differingBundles();
        differingDocuments();
        pages(page, comparable("doubtful"), source, entity, source, entity);
    }

    /** First by blocks, as one row in a thousand is another; then the rows of these, as deriving a row costs most. */
    private void differingBundles() throws SQLException {
        var proofs = new BundleHash.Part(
                table(name("etl", "proven_content")),
                field(name("new_id"), Long.class),
                field(name("bundle_hash"), Long.class),
                field(name("source"), String.class)
                        .eq(source)
                        .and(field(name("entity"), String.class).eq(entity))
                        .and(field(name("bundle_hash")).isNotNull()));
        var target = DSL.using(context.target(), SQLDialect.POSTGRES);
        var blocks =
                target.fetch(bundleHash.differingBlocks(BLOCK_BITS, proofs)).map(row -> row.get(0, Long.class));
        target.dropTemporaryTableIfExists(DIFFERING_BUNDLES).execute();
        target.createTemporaryTable(DIFFERING_BUNDLES)
                .as(bundleHash.differingRows(BLOCK_BITS, blocks, proofs))
                .onCommitDrop()
                .execute();
    }

    private void differingDocuments() throws SQLException {
        var blocks = statements.list(
                row -> row.getLong(1),
                SqlFile.read("checks/content/differing_document_blocks.sql"),
                seed.value(),
                source,
                entity,
                source,
                entity);
        var some = statements.bigints(blocks);
        statements.run(
                SqlFile.read("checks/content/differing_documents.sql"),
                seed.value(),
                source,
                entity,
                some,
                source,
                entity,
                some);
    }

    /** Holds one page at a time, however many there are. */
    private void pages(Page page, String sql, Object... parameters) throws SQLException {
        try (var query = context.target().prepareStatement(sql)) {
            query.setFetchSize(PAGE_ROWS);
            for (var index = 0; index < parameters.length; index++) {
                query.setObject(index + 1, parameters[index]);
            }
            try (var rows = query.executeQuery()) {
                var keys = new ArrayList<ComparedKey>(PAGE_ROWS);
                while (rows.next()) {
                    keys.add(new ComparedKey(rows.getString("legacy_id"), rows.getLong("new_id")));
                    if (keys.size() == PAGE_ROWS) {
                        page.accept(keys);
                        keys.clear();
                    }
                }
                page.accept(keys);
            }
        }
    }

    /** What the target has of rows now. To be asked before they are compared: what changes meanwhile is not proven. */
    List<Present> present(List<ComparedKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        var bundles = bundleHashes(keys);
        var documents = new HashMap<String, Long>();
        statements.list(
                row -> documents.put(row.getString("legacy_id"), row.getLong("document")),
                SqlFile.read("checks/content/document_hashes.sql"),
                seed.value(),
                source,
                entity,
                statements.texts(keys.stream().map(ComparedKey::legacyId).toList()));
        return keys.stream()
                .map(key -> new Present(key, bundles.get(key.newId()), documents.get(key.legacyId())))
                .toList();
    }

    private Map<Long, Long> bundleHashes(List<ComparedKey> keys) {
        var hashes = new HashMap<Long, Long>();
        DSL.using(context.target(), SQLDialect.POSTGRES)
                .fetch(bundleHash.ofRows(keys.stream().map(ComparedKey::newId).toList()))
                .forEach(row -> hashes.put(row.value1(), row.value2()));
        return hashes;
    }

    /** Remembers rows that were found right. */
    void renew(List<Present> rows) throws SQLException {
        if (!rows.isEmpty()) {
            statements.update(
                    SqlFile.read("checks/content/renew_proofs.sql"),
                    source,
                    entity,
                    statements.texts(
                            rows.stream().map(row -> row.key().legacyId()).toList()),
                    statements.bigints(
                            rows.stream().map(row -> row.key().newId()).toList()),
                    statements.bigints(rows.stream().map(Present::bundle).toList()),
                    statements.bigints(rows.stream().map(Present::document).toList()));
        }
    }
}
