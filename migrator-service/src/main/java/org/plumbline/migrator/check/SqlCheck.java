package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.Optional;

/** A check in a SQL file: its query returns the failing rows, its head describes it. */
public final class SqlCheck implements Check {

    private final FailingRowsQuery query;

    /**
     * Reads the check of a packaged file.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput if the file's head is invalid
     */
    public SqlCheck(String id) {
        this(CheckFile.read(id));
    }

    public SqlCheck(CheckFile file) {
        query = new FailingRowsQuery(file);
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
