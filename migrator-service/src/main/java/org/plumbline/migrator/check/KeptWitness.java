package org.plumbline.migrator.check;

import static org.plumbline.migrator.load.TargetTable.quoted;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.plumbline.migrator.check.ComparedFacts.Witnessed;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.WitnessedColumns;
import org.plumbline.model.platform.PlatformClassifier;

/**
 * Keeps what the legacy database said with the publication that was held against it: each figure can be computed on it later
 * on, by the same definition, for any window and scope. Of a witness that was asked about some rows only, what it said of
 * these replaces what was said of them before. The statements are in {@code /sql/checks/witness}.
 */
@ApplicationScoped
public class KeptWitness {

    private static final String LEGACY_KEY = "legacy_key";

    private final PlatformClassifier platforms;

    KeptWitness(PlatformClassifier platforms) {
        this.platforms = platforms;
    }

    /** To be called in the transaction that publishes, after its checks. */
    public void keep(CheckContext context, long runId) throws SQLException {
        for (var publication : context.pipeline().publishes()) {
            for (var dataset : Datasets.publishedAs(publication)) {
                if (!WitnessedColumns.of(dataset).isEmpty()) {
                    keep(dataset, context, runId);
                }
            }
        }
    }

    private void keep(Dataset dataset, CheckContext context, long runId) throws SQLException {
        var statements = new Statements(context.target());
        if (!context.pipeline().witnesses().containsKey(dataset.name())) {
            forget(statements, dataset);
            return;
        }
        var witnessed = ComparedFacts.of(dataset, context, platforms).witnessed();
        if (!canBeKept(dataset, witnessed.columns())) {
            forget(statements, dataset);
            return;
        }
        if (witnessed.about().isEmpty()) {
            replaceAll(statements, dataset, witnessed);
        } else if (statements.number(sql("is_whole", dataset), dataset.name()) == 0) {
            // Of a few rows nothing can be computed: the next run that looks at everything keeps all.
            return;
        } else {
            var keys = statements.texts(witnessed.about().get());
            statements.update(said("replace_some", dataset, witnessed), keys, dataset.name());
        }
        statements.update(
                sql("record_reading", dataset),
                dataset.name(),
                runId,
                context.asOf().atOffset(ZoneOffset.UTC));
        if (witnessed.about().isEmpty()) {
            statements.update(sql("count_versions", dataset), dataset.name());
        }
    }

    /** Whether what is kept of a dataset is what runs have kept; so it is where nothing is to be kept of it. */
    static boolean isAsKept(Dataset dataset, Connection target) throws SQLException {
        return WitnessedColumns.of(dataset).isEmpty()
                || new Statements(target).number(sql("is_as_kept", dataset), dataset.name()) > 0;
    }

    /** Whether a witness says all that has to be known. */
    private static boolean canBeKept(Dataset dataset, List<String> said) {
        return said.contains(LEGACY_KEY) && said.containsAll(WitnessedColumns.of(dataset));
    }

    /** Most of the time it says what it said before. */
    private static void replaceAll(Statements statements, Dataset dataset, Witnessed witnessed) throws SQLException {
        if (statements.number(sql("has_any", dataset)) == 0) {
            statements.update(said("add", dataset, witnessed));
        } else if (statements.number(said("differs", dataset, witnessed)) > 0) {
            statements.update(said("replace_differing", dataset, witnessed));
        }
    }

    private static void forget(Statements statements, Dataset dataset) throws SQLException {
        statements.update(sql("forget_reading", dataset), dataset.name());
        statements.update(sql("forget_all", dataset));
    }

    /** A statement on what was said, in the form in which it is kept. */
    private static String said(String file, Dataset dataset, Witnessed witnessed) {
        var said = SqlFile.query("checks/witness/said_%s.sql".formatted(dataset.name()))
                .replace("{witnessed}", quoted(witnessed.table().getName()));
        return sql(file, dataset).replace("{said}", said);
    }

    private static String sql(String file, Dataset dataset) {
        return SqlFile.read("checks/witness/%s.sql".formatted(file))
                .replace("{version_hash}", SqlFile.query("checks/witness/version_hash.sql"))
                .replace("{dataset}", dataset.name());
    }
}
