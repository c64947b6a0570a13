package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** A check in a SQL file: its query returns the failing rows, its head describes it. */
public final class SqlCheck implements Check {

    private final CheckFile file;

    /**
     * Reads the check of a packaged file.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput if the file's head is invalid
     */
    public SqlCheck(String id) {
        this(CheckFile.read(id));
    }

    public SqlCheck(CheckFile file) {
        this.file = file;
    }

    @Override
    public CheckHeader header() {
        return file.header();
    }

    @Override
    public Optional<String> statement() {
        return Optional.of(ExaminedSql.of(file.query(), Coverage.EVERYTHING));
    }

    @Override
    public Optional<String> among() {
        return file.among();
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        return file.run(context, Map.of());
    }
}
