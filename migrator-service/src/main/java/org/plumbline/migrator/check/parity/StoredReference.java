package org.plumbline.migrator.check.parity;

import static org.plumbline.migrator.load.TargetTable.quoted;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.parity.ComparedFacts.Reference;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.ReferenceColumns;
import org.plumbline.model.platform.PlatformClassifier;

/**
 * Stores the reference queries' results with the publication that was compared with them, so that each figure can be
 * computed on them later, by the same definition, for any window and scope. A narrowed query's result replaces only its
 * own rows. The statements are in {@code /sql/checks/reference}.
 */
@ApplicationScoped
public class StoredReference {

    private static final String LEGACY_KEY = "legacy_key";

    private final PlatformClassifier platforms;

    StoredReference(PlatformClassifier platforms) {
        this.platforms = platforms;
    }

    /** Stores the results; call it in the transaction that publishes, after its checks. */
    public void keep(CheckContext context, long runId) throws SQLException {
        for (var publication : context.pipeline().publishes()) {
            for (var dataset : Datasets.publishedAs(publication)) {
                if (!ReferenceColumns.of(dataset).isEmpty()) {
                    keep(dataset, context, runId);
                }
            }
        }
    }

    private void keep(Dataset dataset, CheckContext context, long runId) throws SQLException {
        var statements = new Statements(context.target());
        if (!context.pipeline().referenceQueries().containsKey(dataset.name())) {
            forget(statements, dataset);
            return;
        }
        var reference = ComparedFacts.of(dataset, context, platforms).reference();
        if (!canBeKept(dataset, reference.columns())) {
            forget(statements, dataset);
            return;
        }
        if (reference.about().isEmpty()) {
            replaceAll(statements, dataset, reference);
        } else if (statements.number(sql("is_whole", dataset), dataset.name()) == 0) {
            // Nothing can be computed from a few rows: the next run that checks everything stores all.
            return;
        } else {
            var keys = statements.texts(reference.about().get());
            statements.update(said("replace_some", dataset, reference), keys, dataset.name());
        }
        statements.update(
                sql("record_reading", dataset),
                dataset.name(),
                runId,
                context.asOf().atOffset(ZoneOffset.UTC));
        if (reference.about().isEmpty()) {
            statements.update(sql("count_versions", dataset), dataset.name());
        }
    }

    /** Whether the stored result is what runs have stored; true if nothing is to be stored. */
    static boolean isAsKept(Dataset dataset, Connection target) throws SQLException {
        return ReferenceColumns.of(dataset).isEmpty()
                || new Statements(target).number(sql("is_as_kept", dataset), dataset.name()) > 0;
    }

    /** Whether a reference query returns all necessary columns. */
    private static boolean canBeKept(Dataset dataset, List<String> said) {
        return said.contains(LEGACY_KEY) && said.containsAll(ReferenceColumns.of(dataset));
    }

    private static void replaceAll(Statements statements, Dataset dataset, Reference reference) throws SQLException {
        if (statements.number(sql("has_any", dataset)) == 0) {
            statements.update(said("add", dataset, reference));
        } else if (statements.number(said("differs", dataset, reference)) > 0) {
            statements.update(said("replace_differing", dataset, reference));
        }
    }

    private static void forget(Statements statements, Dataset dataset) throws SQLException {
        statements.update(sql("forget_reading", dataset), dataset.name());
        statements.update(sql("forget_all", dataset));
    }

    /** Returns a statement on the query's result, with columns in their stored form. */
    private static String said(String file, Dataset dataset, Reference reference) {
        var said = SqlFile.query("checks/reference/said_%s.sql".formatted(dataset.name()))
                .replace("{reference}", quoted(reference.table().getName()));
        return sql(file, dataset).replace("{said}", said);
    }

    private static String sql(String file, Dataset dataset) {
        return SqlFile.read("checks/reference/%s.sql".formatted(file))
                .replace("{version_hash}", SqlFile.query("checks/reference/version_hash.sql"))
                .replace("{dataset}", dataset.name());
    }
}
