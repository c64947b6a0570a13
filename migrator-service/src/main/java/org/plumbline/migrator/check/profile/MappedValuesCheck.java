package org.plumbline.migrator.check.profile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.CheckKind;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.Severity;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.transform.Transformers;

/**
 * Profiles every mapped column on both sides, one pass for each entity, and names the legacy values that became NULL:
 * if no metric measures a column, no number shows that loss. It runs only when everything is checked: what a value
 * becomes changes only with the definition, and then everything is.
 */
public final class MappedValuesCheck implements Check {

    static final String ID = "mapped_values_are_kept";

    private final Transformers transformers;
    private final long mostProfiled;

    /**
     * Makes the check with its limits.
     *
     * @param mostProfiled the most rows of an entity that are profiled
     */
    public MappedValuesCheck(Transformers transformers, long mostProfiled) {
        this.transformers = transformers;
        this.mostProfiled = mostProfiled;
    }

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                        ID,
                        CheckKind.SEMANTIC,
                        Severity.WARNING,
                        "No value of a mapped legacy column becomes NULL, unless it says by itself that nothing is known")
                .pointingAt("target");
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
            var mapped = MappedColumns.of(context, entity, transformers);
            var losses = new MappingLosses(mapped).find();
            profiles.addAll(new MappingProfiler(mapped, mostProfiled).profile(losses));
            for (var loss : losses) {
                failing.add(row(entity, loss), lasting(entity, loss));
                said.append(' ').append(loss.sentence());
            }
        }
        context.keep(ColumnProfile.class, profiles);
        return failing.finding(
                failing.count() == 0
                        ? "All values of %d mapped columns are kept.".formatted(profiles.size())
                        : said.toString().strip());
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
