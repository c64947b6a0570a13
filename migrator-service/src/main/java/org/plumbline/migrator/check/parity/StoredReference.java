package org.plumbline.migrator.check.parity;

import static org.plumbline.migrator.load.write.TargetTable.quoted;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.parity.ComparedFacts.Reference;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlFiles;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.ReferenceColumns;
import org.plumbline.model.platform.PlatformClassifier;

/**
 * Stores the reference queries' results with the publication that was compared with them. Later, each figure can be
 * computed on them by the same definition, for any window and scope. A narrowed query's result replaces only its own
 * rows.
 */
@ApplicationScoped
public class StoredReference {

    private static final String LEGACY_KEY = "legacy_key";

    private final PlatformClassifier platforms;

    StoredReference(PlatformClassifier platforms) {
        this.platforms = platforms;
    }

    /** Stores the results; call it in the transaction that publishes, after its checks. */
    public void store(CheckContext context) throws SQLException {
        for (var publication : context.pipeline().publishes()) {
            for (var dataset : Datasets.publishedAs(publication)) {
                if (!ReferenceColumns.of(dataset).isEmpty()) {
                    store(dataset, context);
                }
            }
        }
    }

    private void store(Dataset dataset, CheckContext context) throws SQLException {
        var target = context.target();
        var isKnown = context.pipeline().referenceQueries().containsKey(dataset.name());
        var reference = isKnown ? ComparedFacts.of(dataset, context, platforms).reference() : null;
        var isComplete = isKnown
                && reference.columns().contains(LEGACY_KEY)
                && reference.columns().containsAll(ReferenceColumns.of(dataset));
        if (!isComplete) {
            sql(target, "reference.forget", dataset).update();
        } else if (reference.about().isEmpty()) {
            replaceAll(target, dataset, reference);
            sql(target, "reference.record_reading", dataset)
                    .bind("run", context.run())
                    .bind("as_of", context.asOf())
                    .update();
        } else if (sql(target, "reference.is_whole", dataset).number() > 0) {
            // Only then: nothing can be computed from a few rows alone, and the next full check stores all.
            said(target, "reference.replace_some", dataset, reference)
                    .texts("keys", reference.about().get())
                    .bind("dataset", dataset.name())
                    .bind("run", context.run())
                    .bind("as_of", context.asOf())
                    .update();
        }
    }

    /** Whether the stored result is what runs have stored; true if nothing is to be stored. */
    static boolean isAsStored(Dataset dataset, Connection target) throws SQLException {
        return ReferenceColumns.of(dataset).isEmpty()
                || sql(target, "reference.is_as_stored", dataset).number() > 0;
    }

    private static NamedStatement sql(Connection target, String name, Dataset dataset) {
        return NamedStatement.of(target, name).with("dataset", dataset.name()).bind("dataset", dataset.name());
    }

    private static void replaceAll(Connection target, Dataset dataset, Reference reference) throws SQLException {
        if (NamedStatement.of(target, "reference.has_any")
                        .with("dataset", dataset.name())
                        .number()
                == 0) {
            said(target, "reference.add", dataset, reference).update();
        } else if (said(target, "reference.differs", dataset, reference).number() > 0) {
            said(target, "reference.replace_differing", dataset, reference).update();
        }
    }

    /** Returns a statement on the query's result, with columns in their stored form. */
    private static NamedStatement said(Connection target, String name, Dataset dataset, Reference reference) {
        var table = Map.of("reference", quoted(reference.table().getName()));
        return NamedStatement.of(target, name)
                .with("dataset", dataset.name())
                .with("said", SqlFiles.statement("reference.said_" + dataset.name(), table));
    }
}
