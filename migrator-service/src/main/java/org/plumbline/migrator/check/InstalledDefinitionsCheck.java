package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.Optional;
import org.plumbline.migrator.definition.InstalledDefinitions;
import org.plumbline.migrator.definition.QualifiedNames;

/** What stands between rows and readers is what the migrations installed: nobody has replaced a view, a function or a trigger. */
final class InstalledDefinitionsCheck implements Check {

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                "definitions_as_installed",
                CheckKind.STRUCTURAL,
                Severity.CRITICAL,
                "Views, functions, triggers, columns, constraints and unique indexes are what the migrations installed");
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        try (var _ = QualifiedNames.on(context.target())) {
            var query = new CheckFile(header(), Optional.empty(), InstalledDefinitions.differing());
            var finding = new FaultQuery(query).examine(context);
            return finding.foundFaults() ? finding.saying(named(finding)) : finding;
        }
    }

    private static String named(Finding finding) {
        var first = finding.rowsAtFault().getFirst();
        return "%s %s %s%s."
                .formatted(
                        first.get("kind"),
                        first.get("name"),
                        first.get("found"),
                        finding.faults() > 1
                                ? ", and %d more are not as installed".formatted(finding.faults() - 1)
                                : "");
    }
}
