package org.plumbline.migrator.check.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.ExaminedSql;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlFiles;
import org.plumbline.model.platform.PlatformClassifier;

/**
 * If a URL names a service, the fact names the same one. Rows that were tagged by an older rule set or changed manually
 * fail.
 */
public record PlatformUrlCheck(PlatformClassifier platforms) implements Check {

    private static final int FETCH_ROWS = 5_000;
    private static final String QUERY = SqlFiles.statement("reader.urls");

    @Override
    public CheckHeader header() {
        return CheckHeader.semantic(
                "platform_agrees_with_url", "If a post's URL names a service, its fact names the same", "fact_says");
    }

    @Override
    public Optional<String> statement() {
        return Optional.of(ExaminedSql.of(QUERY, Coverage.EVERYTHING));
    }

    @Override
    public boolean countsRows() {
        return true;
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var failing = new FailingRows();
        var looked = new AtomicLong();
        NamedStatement.composed(context.target(), ExaminedSql.of(QUERY, context.coverage()))
                .forEach(FETCH_ROWS, row -> {
                    looked.incrementAndGet();
                    var service = platforms.serviceOf(row.getString("url"));
                    if (service.isPresent() && !service.equals(Optional.ofNullable(row.getString("platform_detail")))) {
                        failing.add(failingRow(row, service.get()));
                    }
                });
        return failing.holdsOr("%d facts name a different service than their URL.")
                .among(looked.get());
    }

    private static Map<String, Object> failingRow(ResultSet row, String service) throws SQLException {
        var failingRow = new LinkedHashMap<String, Object>();
        failingRow.put("submission_id", row.getLong("submission_id"));
        failingRow.put("legacy_id", row.getString("legacy_id"));
        failingRow.put("url", row.getString("url"));
        failingRow.put("url_says", service);
        failingRow.put("fact_says", row.getString("platform_detail"));
        failingRow.put("platform_rule", row.getString("platform_rule"));
        return failingRow;
    }
}
