package org.plumbline.migrator.check.content;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.ExaminedSql;
import org.plumbline.migrator.check.FactSources;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.ReadModel;

/** Every legacy row is in the target or in quarantine, and the target has no others except those kept on purpose. */
public final class EntityCountCheck implements Check {

    @Override
    public CheckHeader header() {
        return CheckHeader.structural(
                "entity_counts",
                "For every entity, target and quarantine together contain as many rows as the legacy database",
                "target");
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var failing = new FailingRows();
        var expected = 0L;
        var actual = 0L;
        var isNarrow = context.coverage() == Coverage.CHANGES;
        var known = isNarrow ? known(context) : Map.<String, Long>of();
        for (var entity : context.pipeline().entities()) {
            var held = isNarrow ? known.getOrDefault(entity.name(), 0L) - lost(context, entity) : held(context, entity);
            var quarantined = context.sql("entity.never_loaded", entity).number();
            var legacy = isNarrow
                    ? context.legacy().count(entity.from(), held + quarantined)
                    : context.legacy().count(entity.from());
            expected += legacy;
            actual += held + quarantined;
            if (legacy != held + quarantined) {
                var row = new LinkedHashMap<String, Object>();
                row.put("entity", entity.name());
                row.put("legacy", legacy);
                row.put("target", held);
                row.put("quarantined", quarantined);
                // The difference is stable while other rows come and go.
                failing.add(row, Map.of("entity", entity.name(), "difference", held + quarantined - legacy));
            }
        }
        if (!isNarrow) {
            miscounted(context).forEach(failing::add);
        }
        return failing.finding(
                BigDecimal.valueOf(expected),
                BigDecimal.valueOf(actual),
                failing.count() == 0 ? "Holds." : "The rows of %d entities do not add up.".formatted(failing.count()));
    }

    /** Counts rows that actually exist in the target, without those kept although their legacy row is gone. */
    private static long held(CheckContext context, Entity entity) throws SQLException {
        return context.sql("entity.count_held", entity)
                .with(context.tables().named(entity.into().table()).parts())
                .number();
    }

    private static Map<String, Long> known(CheckContext context) throws SQLException {
        return context.sql("entity.held_by_id_map")
                .bind("source", context.pipeline().source())
                .map(row -> row.getString("entity"), row -> row.getLong("held"));
    }

    /** Checks the counts that triggers maintain, on which checks of changes rely. */
    private static List<Map<String, Object>> miscounted(CheckContext context) throws SQLException {
        return context.sql("entity.miscounted_keys")
                .bind("source", context.pipeline().source())
                .list(row -> Map.of(
                        "entity", row.getString("entity"),
                        "counted", row.getLong("counted"),
                        "keys", row.getLong("keys")));
    }

    /** Counts lost rows. A row missing from the target removes its fact, which is therefore among the changed facts. */
    private static long lost(CheckContext context, Entity entity) throws SQLException {
        var lost = 0L;
        for (var publication : context.pipeline().publishes()) {
            var facts = FactSources.of(ReadModel.ofFacts(publication).dataset());
            if (facts.factTable().equals(entity.into().table())) {
                lost += context.sql("entity.lost_facts", entity)
                        .with("examined", ExaminedSql.examined(publication))
                        .with(context.tables().named(facts.factTable()).parts())
                        .number();
            }
        }
        return lost;
    }
}
