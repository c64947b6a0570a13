package org.plumbline.migrator.check;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.load.TargetTable;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.Transformers;

/** Compares rows of an entity with what the legacy snapshot says of them: the kept raw rows, and each table of the bundle. */
final class EntityContent {

    private static final TableName DOCUMENTS = new TableName("core", "legacy_documents");
    private static final String ROW = "legacy_row";

    private final CheckContext context;
    private final Entity entity;
    private final List<BundleTable> tables;
    private final List<BundleTerms> terms;

    private EntityContent(CheckContext context, Entity entity, List<BundleTable> tables, List<BundleTerms> terms) {
        this.context = context;
        this.entity = entity;
        this.tables = tables;
        this.terms = terms;
    }

    static EntityContent of(CheckContext context, Entity entity, Transformers transformers) throws SQLException {
        var bundle = entity.into();
        var key = TargetTable.read(context.target(), bundle.table()).key();
        var tables = new ArrayList<BundleTable>();
        tables.add(BundleTable.of(context, entity, bundle.table(), key, bundle.columns(), transformers));
        for (var part : bundle.parts()) {
            tables.add(BundleTable.of(context, entity, part.table(), key, part.columns(), transformers));
        }
        var terms = new ArrayList<BundleTerms>();
        for (var list : bundle.terms()) {
            terms.add(BundleTerms.of(context, list, key, transformers));
        }
        return new EntityContent(context, entity, tables, terms);
    }

    void compare(List<ComparedKey> keys, Faults faults) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        var fields = new FieldFaults(entity, faults);
        var documents = documents(keys);
        var known = new ArrayList<ComparedKey>();
        for (var key : keys) {
            if (documents.containsKey(key.legacyId())) {
                known.add(key);
            } else {
                fields.add(key, entity.into().table(), null, "a row", null);
            }
        }
        compareDocuments(known, documents, fields);
        for (var part : tables) {
            part.compare(known, documents, fields);
        }
        for (var list : terms) {
            list.compare(known, documents, fields);
        }
    }

    /** What the snapshot says, as JSON by legacy key; nothing of rows that it does not have. */
    private Map<String, String> documents(List<ComparedKey> keys) {
        var from = table(name(entity.from().schema(), entity.from().table())).as(name(ROW));
        var key = field(name(ROW, entity.key()));
        // As literals of no type: the database takes them for what its key is, and finds them by its index.
        var wanted = keys.stream().map(row -> DSL.inline(row.legacyId())).toList();
        return context.legacy().read(connection -> {
            var documents = new LinkedHashMap<String, String>();
            DSL.using(connection, SQLDialect.POSTGRES)
                    .select(
                            field("{0}::text", String.class, key),
                            field("row_to_json({0})::text", String.class, field(name(ROW))))
                    .from(from)
                    .where(condition("{0} IN ({1})", key, DSL.list(wanted)))
                    .forEach(row -> documents.put(row.value1(), row.value2()));
            return documents;
        });
    }

    private void compareDocuments(List<ComparedKey> keys, Map<String, String> documents, FieldFaults faults)
            throws SQLException {
        var byLegacyId = keys.stream().collect(Collectors.toMap(ComparedKey::legacyId, Function.identity()));
        var statements = new Statements(context.target());
        statements.list(
                row -> {
                    var key = byLegacyId.get(row.getString("legacy_id"));
                    faults.add(
                            key, DOCUMENTS, row.getString("field"), row.getString("stored"), row.getString("derived"));
                    return key;
                },
                SqlFile.read("checks/content/documents.sql"),
                statements.texts(keys.stream().map(ComparedKey::legacyId).toList()),
                statements.texts(
                        keys.stream().map(key -> documents.get(key.legacyId())).toList()),
                context.pipeline().source(),
                entity.name());
    }
}
