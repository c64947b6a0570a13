package org.plumbline.migrator.check.parity;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.plumbline.migrator.load.write.TargetTable.quoted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.parity.ComparedFacts.Reference;
import org.plumbline.migrator.sql.CopyStream;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.platform.PlatformClassifier;
import org.plumbline.model.tree.Fields;

/**
 * Copies the reference query's rows into the target, so that one statement computes both sides. If the query returns
 * {@value #URL} and {@value #PLATFORM_FIELD}, the platform rules add the service, which no legacy database has.
 */
public record ReferenceFacts(PlatformClassifier platforms) {

    private static final String URL = "url";
    private static final String PLATFORM_FIELD = "platform_field";
    private static final String PLATFORM_DETAIL = "platform_detail";

    private record Column(String name, String type) {}

    /** @param about the legacy keys of the rows that the query was narrowed to; empty if it covers all */
    Reference bring(String query, Optional<List<String>> about, Dataset dataset, CheckContext context)
            throws SQLException {
        var said = context.legacy().read(legacy -> columns(legacy, query));
        var names = said.stream().map(Column::name).toList();
        var url = names.indexOf(URL);
        var field = names.indexOf(PLATFORM_FIELD);
        var classifies = url >= 0 && field >= 0;
        // The columns that give the service are long, and no metric needs them.
        var kept = IntStream.range(0, said.size())
                .filter(place -> !classifies || (place != url && place != field))
                .boxed()
                .toList();
        var brought = Stream.concat(
                        kept.stream().map(said::get),
                        classifies ? Stream.of(new Column(PLATFORM_DETAIL, "text")) : Stream.empty())
                .toList();
        var table = table(name("reference_%s_%s".formatted(dataset.name(), Fields.written(context.coverage()))));
        NamedStatement.composed(
                        context.target(),
                        "CREATE TEMPORARY TABLE %s (%s) ON COMMIT DROP"
                                .formatted(
                                        quoted(table.getName()),
                                        list(brought, it -> quoted(it.name()) + " " + quoted(it.type()))))
                .update();
        var texts = "SELECT %s FROM (%s) AS facts".formatted(list(said, it -> quoted(it.name()) + "::text"), query);
        try (var copy = new CopyStream(context.target(), quoted(table.getName()))) {
            context.legacy().stream(texts, rows -> {
                while (rows.next()) {
                    for (var place : kept) {
                        copy.value(rows.text(place));
                    }
                    if (classifies) {
                        copy.value(platforms
                                .classify(rows.text(url), rows.text(field))
                                .platformDetail());
                    }
                    copy.endRow();
                }
            });
            copy.finish();
        }
        return new Reference(table, brought.stream().map(Column::name).toList(), about);
    }

    private static List<Column> columns(Connection legacy, String query) throws SQLException {
        // Not prepared: the driver would take the operator ? for a parameter.
        try (var statement = legacy.createStatement();
                var none = statement.executeQuery("SELECT * FROM (%s) AS facts LIMIT 0".formatted(query))) {
            var described = none.getMetaData();
            var columns = new ArrayList<Column>();
            for (var index = 1; index <= described.getColumnCount(); index++) {
                columns.add(new Column(described.getColumnLabel(index), described.getColumnTypeName(index)));
            }
            return columns;
        }
    }

    private static String list(List<Column> columns, Function<Column, String> each) {
        return columns.stream().map(each).collect(Collectors.joining(", "));
    }
}
