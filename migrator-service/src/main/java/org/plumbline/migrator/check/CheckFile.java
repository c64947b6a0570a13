package org.plumbline.migrator.check;

import java.util.Optional;
import org.plumbline.migrator.sql.SqlFile;

/**
 * A SQL file that is a check: a head that says what it is, and one query that gives the rows at fault.
 *
 * @param among the table that holds the rows among which some may be at fault; empty where only their number counts
 */
record CheckFile(CheckHeader header, Optional<String> among, String query) {

    /**
     * The check of a packaged file.
     *
     * @throws CheckFileFault where the file cannot be a check
     */
    static CheckFile read(String id) {
        return parse(id, SqlFile.query("checks/" + id + ".sql"));
    }

    /** @throws CheckFileFault naming everything that is wrong with the head, by line */
    static CheckFile parse(String id, String text) {
        var head = CheckHead.read("sql/checks/" + id + ".sql", text);
        var header = new CheckHeader(
                id,
                head.oneOf("kind", CheckKind.class),
                head.oneOf("severity", Severity.class),
                head.tolerance(),
                head.text("description"),
                head.datasets(),
                head.names("entities"));
        var among = head.among();
        head.requireNoFaults();
        return new CheckFile(header, among, text);
    }
}
