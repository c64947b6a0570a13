package org.plumbline.migrator.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.migrator.pipeline.DefinitionSchema;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;

/** Reads files that define repairs, and refuses those that do not fit their pipeline. */
final class RepairReader {

    private static final String TABLE = "table";
    private static final String DECIDES = "decides";
    private static final String WITH = "with";

    private final DefinitionSchema schema = new DefinitionSchema("/schema/repair.schema.json");
    private final List<Pipeline> pipelines;

    RepairReader(List<Pipeline> pipelines) {
        this.pipelines = pipelines;
    }

    /** @throws Failure.InvalidInput with the violations of the file */
    Repair read(Node file) {
        refuseIfAny(file, schema.violations(file));
        var pipeline = named(file.get("pipeline"), pipelines, Pipeline::name, "there is no pipeline '%s'");
        var entity = named(
                file.get("entity"),
                pipeline.entities(),
                Entity::name,
                "pipeline %s has no entity '%%s'".formatted(pipeline.name()));
        var part = named(
                file.get(TABLE),
                entity.into().tables(),
                candidate -> candidate.table().toString(),
                "entity %s does not fill table '%%s'".formatted(entity.name()));
        refuseIfAny(file, columnViolations(file, part.columns()));
        return new Repair(
                file.get("repair").text(),
                file.get("title").text(),
                file.get("description").text(),
                pipeline,
                entity,
                part.table(),
                file.get(DECIDES).texts(),
                file.get(WITH).texts());
    }

    private static <T> T named(Node field, Collection<T> known, Function<T, String> nameOf, String refusal) {
        var name = field.text();
        var names = known.stream().map(nameOf).toList();
        return known.stream()
                .filter(candidate -> nameOf.apply(candidate).equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure.InvalidInput(
                        field.file(),
                        List.of(field.violation(refusal.formatted(name) + NearestNames.hint(name, names)))));
    }

    private static List<Violation> columnViolations(Node file, Map<String, Mapping> columns) {
        var violations = new ArrayList<Violation>();
        for (var list : List.of(DECIDES, WITH)) {
            for (var item : file.get(list).items()) {
                var column = item.text();
                var mapping = columns.get(column);
                if (mapping == null) {
                    violations.add(item.violation("the pipeline does not fill column '%s' of %s%s"
                            .formatted(column, file.get(TABLE).text(), NearestNames.hint(column, columns.keySet()))));
                } else if (mapping.references() != null) {
                    violations.add(item.violation(
                            "'%s' is the key of another row; a repair derives values, not keys".formatted(column)));
                }
            }
        }
        for (var item : file.get(WITH).items()) {
            if (file.get(DECIDES).texts().contains(item.text())) {
                violations.add(item.violation("'%s' is already a deciding column".formatted(item.text())));
            }
        }
        return violations;
    }

    private static void refuseIfAny(Node file, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Failure.InvalidInput(file.file(), violations);
        }
    }
}
