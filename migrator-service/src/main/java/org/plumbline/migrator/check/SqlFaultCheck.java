package org.plumbline.migrator.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** A check that is a SQL file: its query gives the rows at fault, its head says the rest. */
final class SqlFaultCheck implements Check {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private final CheckFile file;

    /** @throws CheckFileFault where the file's head cannot be used */
    SqlFaultCheck(String id) {
        this(CheckFile.read(id));
    }

    SqlFaultCheck(CheckFile file) {
        this.file = file;
    }

    @Override
    public CheckHeader header() {
        return file.header();
    }

    @Override
    public Optional<String> statement() {
        return Optional.of(file.query());
    }

    @Override
    public boolean countsRows() {
        return file.among().isPresent();
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var statements = new Statements(context.target());
        var counting = SqlFile.read("checks/support/count_faults.sql").replace("{faults}", file.query());
        return statements
                .list(
                        row -> {
                            var faults = row.getLong("faults");
                            return new Finding(
                                    BigDecimal.ZERO,
                                    BigDecimal.valueOf(faults),
                                    faults,
                                    faults == 0 ? null : among(statements),
                                    rows(row.getString("rows_at_fault")),
                                    row.getString("fingerprint"),
                                    message(faults));
                        },
                        counting,
                        Finding.ROWS_SHOWN)
                .getFirst();
    }

    private Long among(Statements statements) throws SQLException {
        return file.among().isEmpty()
                ? null
                : statements.number(SqlFile.read("checks/support/count_rows.sql")
                        .replace("{table}", file.among().get()));
    }

    private static String message(long faults) {
        return faults == 0 ? "Holds." : "%d %s at fault.".formatted(faults, faults == 1 ? "row is" : "rows are");
    }

    private static List<Map<String, Object>> rows(String json) {
        try {
            return JSON.readValue(json, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL's jsonb is not JSON", e);
        }
    }
}
