package org.plumbline.migrator.check.content;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.load.read.SourceQueries;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.transform.LegacyRow;

/** Compares rows of an entity with the legacy snapshot: the stored raw rows, and each table of the bundle. */
public record EntityContent(CheckContext context, Entity entity, List<BundleTable> tables, List<BundleTerms> terms) {

    private static final TableName DOCUMENTS = new TableName("core", "legacy_documents");

    static EntityContent of(CheckContext context, EntityMapping mapping) {
        var key = mapping.table().key();
        return new EntityContent(
                context,
                mapping.entity(),
                mapping.tables().stream()
                        .map(part -> BundleTable.of(context, part, key))
                        .toList(),
                mapping.terms().stream()
                        .map(terms -> BundleTerms.of(context, terms, key))
                        .toList());
    }

    /** Returns the new keys of the rows that could not be verified. */
    Set<Long> compare(List<ComparedKey> keys, FailingRows failing) throws SQLException {
        if (keys.isEmpty()) {
            return Set.of();
        }
        var fields = new FailingFields(entity, failing);
        var documents = documents(keys);
        var rows = new ArrayList<ComparedRow>();
        for (var key : keys) {
            var document = documents.get(key.legacyId());
            if (document == null) {
                fields.add(key, entity.into().table(), null, "a row", null);
            } else {
                rows.add(new ComparedRow(key, document, LegacyRow.of(document)));
            }
        }
        compareDocuments(rows, fields);
        for (var table : tables) {
            table.compare(rows, fields);
        }
        for (var list : terms) {
            list.compare(rows, fields);
        }
        return fields.unverified();
    }

    /** Returns the snapshot's existing rows as JSON by legacy key. */
    private Map<String, String> documents(List<ComparedKey> keys) {
        var documents = new HashMap<String, String>();
        var query = new SourceQueries(entity)
                .of(keys.stream().map(ComparedKey::legacyId).toList());
        context.legacy().stream(query, rows -> {
            while (rows.next()) {
                documents.put(rows.text(0), rows.text(1));
            }
        });
        return documents;
    }

    /** Returns a query's texts for rows of the target, by new key. */
    static Map<Long, List<String>> texts(CheckContext context, String query, List<ComparedRow> rows)
            throws SQLException {
        return NamedStatement.composed(context.target(), query)
                .bigints("keys", rows.stream().map(ComparedRow::newId).toList())
                .map(
                        row -> row.getLong("new_id"),
                        row -> Arrays.asList((String[]) row.getArray("texts").getArray()));
    }

    private void compareDocuments(List<ComparedRow> rows, FailingFields failing) throws SQLException {
        var byLegacyId = rows.stream()
                .map(ComparedRow::key)
                .collect(Collectors.toMap(ComparedKey::legacyId, Function.identity()));
        context.sql("content.documents", entity)
                .texts("ids", rows.stream().map(ComparedRow::legacyId).toList())
                .texts("documents", rows.stream().map(ComparedRow::document).toList())
                .list(row -> {
                    var key = byLegacyId.get(row.getString("legacy_id"));
                    failing.add(
                            key, DOCUMENTS, row.getString("field"), row.getString("stored"), row.getString("derived"));
                    return key;
                });
    }
}
