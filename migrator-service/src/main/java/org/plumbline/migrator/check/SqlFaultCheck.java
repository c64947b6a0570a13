package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.Optional;

/** A check that is a SQL file: its query gives the rows at fault, its head says the rest. */
final class SqlFaultCheck implements Check {

    private final FaultQuery query;

    /** @throws CheckFileFault where the file's head cannot be used */
    SqlFaultCheck(String id) {
        this(CheckFile.read(id));
    }

    SqlFaultCheck(CheckFile file) {
        query = new FaultQuery(file);
    }

    @Override
    public CheckHeader header() {
        return query.file().header();
    }

    @Override
    public Optional<String> statement() {
        return Optional.of(ExaminedSql.of(query.file().query(), Coverage.EVERYTHING));
    }

    @Override
    public Optional<String> among() {
        return query.file().among();
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        return query.examine(context);
    }
}
