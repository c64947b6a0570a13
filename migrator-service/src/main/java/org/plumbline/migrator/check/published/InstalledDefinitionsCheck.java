package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.util.Map;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.SqlCheck;
import org.plumbline.migrator.sql.SqlFiles;
import org.plumbline.migrator.verification.InstalledDefinitions;

/**
 * The objects between rows and readers are as installed by the migrations: no view, function or trigger has been
 * replaced.
 */
public final class InstalledDefinitionsCheck implements Check {

    @Override
    public CheckHeader header() {
        return CheckHeader.structural(
                "definitions_as_installed",
                "Views, functions, triggers, columns, constraints and unique indexes are as installed by the"
                        + " migrations",
                "found");
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        try (var _ = InstalledDefinitions.withQualifiedNames(context.target())) {
            var finding = SqlCheck.run(context, SqlFiles.statement("definitions.differing"), Map.of());
            return finding.hasFailingRows() ? finding.saying(named(finding)) : finding;
        }
    }

    private static String named(Finding finding) {
        var first = finding.failingRows().getFirst();
        return "%s %s %s%s."
                .formatted(
                        first.get("kind"),
                        first.get("name"),
                        first.get("found"),
                        finding.failing() > 1
                                ? ", and %d more are not as installed".formatted(finding.failing() - 1)
                                : "");
    }
}
