package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckFile;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.CheckKind;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.Severity;
import org.plumbline.migrator.verification.InstalledDefinitions;
import org.plumbline.migrator.verification.QualifiedNames;

/**
 * The objects between rows and readers are as the migrations installed them: nobody has replaced a view, a function or
 * a trigger.
 */
public final class InstalledDefinitionsCheck implements Check {

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                        "definitions_as_installed",
                        CheckKind.STRUCTURAL,
                        Severity.CRITICAL,
                        "Views, functions, triggers, columns, constraints and unique indexes are what the migrations installed")
                .pointingAt("found");
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        try (var _ = QualifiedNames.on(context.target())) {
            var query = new CheckFile(header(), Optional.empty(), InstalledDefinitions.differing());
            var finding = query.run(context, Map.of());
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
