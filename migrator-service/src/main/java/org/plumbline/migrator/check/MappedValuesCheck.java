package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.transform.Transformers;

/**
 * Columns that no metric measures can be mapped to nothing without any number telling. This profiles every mapped column on
 * both sides, one pass for each entity, and names the legacy values that became NULL. It looks at everything or not at all:
 * what a value becomes does not change between two looks, unless the definition does, and then everything is looked at.
 */
final class MappedValuesCheck implements Check {

    private static final int VALUES_NAMED = 3;

    private final Transformers transformers;

    MappedValuesCheck(Transformers transformers) {
        this.transformers = transformers;
    }

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                "mapped_values_are_kept",
                CheckKind.SEMANTIC,
                Severity.WARNING,
                "No value of a mapped legacy column becomes NULL, unless it says by itself that nothing is known");
    }

    @Override
    public boolean looksAtEverything() {
        return true;
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var faults = new Faults();
        var said = new StringBuilder();
        var profiled = 0;
        for (var entity : context.pipeline().entities()) {
            var profile = MappedColumns.of(context, entity, transformers);
            profiled += profile.size();
            for (var loss : profile.losses()) {
                faults.add(row(entity, loss), lasting(entity, loss));
                said.append(' ').append(sentence(loss));
            }
        }
        return faults.finding(
                faults.count() == 0
                        ? "All values of %d mapped columns are kept.".formatted(profiled)
                        : said.toString().strip());
    }

    private static String sentence(LostValues loss) {
        var column = loss.column();
        if (loss.keyIsUnknown()) {
            return "Legacy `%s`: no row has the key `%s`, so %s is NULL in all %,d rows."
                    .formatted(column.legacyNames(), column.key(), column.target(), loss.rows());
        }
        var values = loss.values();
        var named = String.join(", ", values.stream().limit(VALUES_NAMED).toList());
        return "Legacy `%s`: %,d of %,d values become NULL in %s (%,d rows: %s%s)."
                .formatted(
                        column.legacyNames(),
                        loss.distinct(),
                        loss.ofDistinct(),
                        column.target(),
                        loss.rows(),
                        named,
                        loss.distinct() > VALUES_NAMED ? ", …" : "");
    }

    private static Map<String, Object> row(Entity entity, LostValues loss) {
        var row = new LinkedHashMap<>(lasting(entity, loss));
        row.put("rows", loss.rows());
        return row;
    }

    private static Map<String, Object> lasting(Entity entity, LostValues loss) {
        var row = new LinkedHashMap<String, Object>();
        row.put("entity", entity.name());
        row.put("column", loss.column().legacyNames());
        row.put("target", loss.column().target());
        if (loss.column().key() != null) {
            row.put("key", loss.column().key());
        }
        row.put("values", List.copyOf(loss.values()));
        return row;
    }
}
