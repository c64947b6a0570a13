package org.plumbline.migrator.check;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/**
 * The two relations that a KPI is computed on with one definition: what the legacy database says, and what the read model
 * says.
 */
record KpiFacts(Table<?> legacy, Table<?> readModel) {

    static KpiFacts of(Dataset dataset, CheckContext context) throws SQLException {
        var posts = Quarantined.in(context, "posts");
        var reports = Quarantined.in(context, "reports");
        // Keys are numbers read from the target: the list cannot carry anything else into the text.
        var legacy = SqlFile.query("legacy/" + dataset.name() + ".sql")
                .replace("{quarantined_posts}", arrayExpression(posts.legacyIds()))
                .replace("{quarantined_reports}", arrayExpression(reports.legacyIds()));
        var isReports = dataset.name().equals(Datasets.REPORT_FACTS.name());
        var key = DSL.field(name(isReports ? "report_id" : "submission_id"), Long.class);
        var published = table(name("bi", "mv_" + dataset.name()));
        var readModel = DSL.select()
                .from(published)
                .where(key.notIn(isReports ? reports.newIds() : posts.newIds()))
                .asTable("facts");
        return new KpiFacts(table("(" + legacy + ")").as("facts"), readModel);
    }

    private static String arrayExpression(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "ARRAY[", "]"));
    }
}
