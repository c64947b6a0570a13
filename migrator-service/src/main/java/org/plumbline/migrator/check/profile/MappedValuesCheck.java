package org.plumbline.migrator.check.profile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.Severity;
import org.plumbline.migrator.check.profile.ColumnProfile.Lost;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.transform.Transformers;

/**
 * Profiles every mapped column on both sides, in one pass per entity, and reports legacy values that became NULL:
 * figures do not show this loss unless a metric measures the column. It runs only in full checks, because a value's
 * mapping changes only with the definition, which causes a full check.
 *
 * @param mostProfiled the most rows of an entity that are profiled
 */
public record MappedValuesCheck(Transformers transformers, long mostProfiled) implements Check {

    static final String ID = "mapped_values_are_preserved";

    @Override
    public CheckHeader header() {
        return CheckHeader.semantic(
                        ID, "No value of a mapped legacy column becomes NULL, unless it means unknown", "target")
                .with(Severity.WARNING);
    }

    @Override
    public boolean looksAtEverything() {
        return true;
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var failing = new FailingRows();
        var said = new StringBuilder();
        var profiles = new ArrayList<ColumnProfile>();
        for (var entity : context.pipeline().entities()) {
            var mapped = new MappedColumns(context, entity, transformers);
            var profiler = new MappingProfiler(mapped, mostProfiled);
            var losses = profiler.losses();
            profiles.addAll(profiler.profile(losses));
            losses.forEach((column, lost) -> {
                var lasting = lasting(entity, column, lost);
                var row = new LinkedHashMap<>(lasting);
                row.put("rows", lost.rows());
                failing.add(row, lasting);
                said.append(' ').append(column.warning(lost));
            });
        }
        context.profiles().clear();
        context.profiles().addAll(profiles);
        return failing.finding(
                failing.count() == 0
                        ? "All values of %d mapped columns are preserved.".formatted(profiles.size())
                        : said.toString().strip());
    }

    private static Map<String, Object> lasting(Entity entity, MappedColumn column, Lost lost) {
        var row = new LinkedHashMap<String, Object>();
        row.put("entity", entity.name());
        row.put("column", column.legacyNames());
        row.put("target", column.target());
        if (column.key() != null) {
            row.put("key", column.key());
        }
        row.put("values", lost.examples());
        return row;
    }
}
