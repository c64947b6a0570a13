package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.ExaminedSql;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.security.ScopeSetting;

/**
 * The views for queries show the content that the other checks cover, and each reader only the rows of its scope. If
 * only changes are checked, a sample of the other facts is checked too.
 */
public record ReadersCheck(FactSample sample) implements Check {

    private static final String EVERYBODY = ScopeSetting.of(Scope.everything());
    private static final String NOBODY = "";

    @Override
    public CheckHeader header() {
        return CheckHeader.structural(
                "readers_see_what_was_checked",
                "The views for queries show the checked content, and each reader only its scope");
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var failing = new FailingRows();
        for (var publication : context.pipeline().publishes()) {
            var keys = keys(publication, context);
            for (var readModel : ReadModel.publishedAs(publication)) {
                run(readModel, keys, context, failing);
            }
        }
        setScope(context, NOBODY);
        return failing.holdsOr("%d rows differ between readers and checks.");
    }

    /** Returns the relation with the keys of the facts to check; empty for all facts. */
    private Optional<String> keys(String publication, CheckContext context) throws SQLException {
        return context.coverage() == Coverage.EVERYTHING
                ? Optional.empty()
                : Optional.of("(SELECT fact_key FROM %s UNION ALL SELECT fact_key FROM %s) AS keys"
                        .formatted(ExaminedSql.examined(publication), sample.choose(context, publication)));
    }

    private static void run(ReadModel readModel, Optional<String> keys, CheckContext context, FailingRows failing)
            throws SQLException {
        setScope(context, EVERYBODY);
        add(sql("reader.not_as_checked", readModel, keys, context), readModel, "all", failing);
        setScope(context, NOBODY);
        add(sql("reader.without_scope", readModel, keys, context), readModel, "none", failing);
        if (!readModel.dataset().isForSuperadminsOnly()) {
            for (var slug : sql("reader.a_community", readModel, keys, context).list(row -> row.getString(1))) {
                setScope(context, ScopeSetting.of(Scope.of(List.of(slug))));
                var beyond =
                        sql("reader.beyond_scope", readModel, keys, context).bind("community", slug);
                add(beyond, readModel, slug, failing);
            }
        }
    }

    private static void setScope(CheckContext context, String scope) throws SQLException {
        context.sql("reader.set_scope").bind("scope", scope).run();
    }

    private static void add(NamedStatement found, ReadModel readModel, String scope, FailingRows failing)
            throws SQLException {
        found.forEach(0, fact -> {
            var row = new LinkedHashMap<String, Object>();
            row.put("relation", readModel.name());
            row.put("scope", scope);
            row.put(readModel.rowKey(), fact.getLong("fact"));
            failing.add(row);
        });
    }

    private static NamedStatement sql(String name, ReadModel readModel, Optional<String> keys, CheckContext context) {
        var columns = readModel.dataset().columns().stream()
                .map(column -> "facts." + TargetTable.quoted(column.name()))
                .collect(Collectors.joining(", "));
        return context.sql(name)
                .with(readModel.parts())
                .with("checked", readModel.rows(readModel.published(), keys))
                .with("seen", readModel.rows("bi." + readModel.name(), keys))
                .with("columns", columns);
    }
}
