package org.plumbline.migrator.repair;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.migrator.pipeline.DefinitionError;
import org.plumbline.migrator.pipeline.DefinitionFault;
import org.plumbline.migrator.pipeline.DefinitionSchema;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.FieldPath;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.pipeline.YamlDocument;
import org.plumbline.migrator.pipeline.YamlReader;
import org.plumbline.service.query.NearestNames;

/** Reads files that define repairs, and refuses one that does not fit the pipeline that it names. */
final class RepairReader {

    private static final FieldPath PIPELINE = FieldPath.of("pipeline");
    private static final FieldPath ENTITY = FieldPath.of("entity");
    private static final FieldPath TABLE = FieldPath.of("table");
    private static final FieldPath DECIDES = FieldPath.of("decides");
    private static final FieldPath WITH = FieldPath.of("with");

    private final DefinitionSchema schema = new DefinitionSchema("/schema/repair.schema.json");
    private final List<Pipeline> pipelines;

    RepairReader(List<Pipeline> pipelines) {
        this.pipelines = pipelines;
    }

    /**
     * The repair that a file defines.
     *
     * @param name of the file
     * @throws DefinitionFault naming what is wrong with it
     */
    Repair read(String name, byte[] content) {
        var file = YamlReader.read(name, content);
        refuseIfAny(schema.errors(file));
        var pipeline = named(file, PIPELINE, pipelines, Pipeline::name, "there is no pipeline '%s'");
        var entity = named(
                file,
                ENTITY,
                pipeline.entities(),
                Entity::name,
                "pipeline %s has no entity '%%s'".formatted(pipeline.name()));
        var tables = tables(entity);
        var table = named(
                file,
                TABLE,
                tables.keySet(),
                TableName::toString,
                "entity %s fills no table '%%s'".formatted(entity.name()));
        refuseIfAny(columnErrors(file, tables.get(table)));
        return new Repair(
                file.at(FieldPath.of("repair")).textValue(),
                file.at(FieldPath.of("title")).textValue(),
                file.at(FieldPath.of("description")).textValue(),
                pipeline,
                entity,
                table,
                texts(file.at(DECIDES)),
                texts(file.at(WITH)));
    }

    private static Map<TableName, Map<String, Mapping>> tables(Entity entity) {
        var tables = new LinkedHashMap<TableName, Map<String, Mapping>>();
        tables.put(entity.into().table(), entity.into().columns());
        entity.into().parts().forEach(part -> tables.put(part.table(), part.columns()));
        return tables;
    }

    private static <T> T named(
            YamlDocument file, FieldPath field, Collection<T> known, Function<T, String> nameOf, String refusal) {
        var name = file.at(field).textValue();
        var names = known.stream().map(nameOf).toList();
        return known.stream()
                .filter(candidate -> nameOf.apply(candidate).equals(name))
                .findFirst()
                .orElseThrow(() -> new DefinitionFault(
                        List.of(file.error(field, refusal.formatted(name) + NearestNames.hint(name, names)))));
    }

    private static List<DefinitionError> columnErrors(YamlDocument file, Map<String, Mapping> columns) {
        var errors = new ArrayList<DefinitionError>();
        for (var list : List.of(DECIDES, WITH)) {
            for (var item : file.items(list)) {
                var column = file.at(item).textValue();
                var mapping = columns.get(column);
                if (mapping == null) {
                    errors.add(file.error(
                            item,
                            "the pipeline fills no column '%s' of %s%s"
                                    .formatted(
                                            column,
                                            file.at(TABLE).textValue(),
                                            NearestNames.hint(column, columns.keySet()))));
                } else if (mapping.references() != null) {
                    errors.add(file.error(
                            item,
                            "'%s' is the key of another row; a repair derives values, not keys".formatted(column)));
                }
            }
        }
        for (var item : file.items(WITH)) {
            if (texts(file.at(DECIDES)).contains(file.at(item).textValue())) {
                errors.add(file.error(
                        item, "'%s' decides already".formatted(file.at(item).textValue())));
            }
        }
        return errors;
    }

    private static void refuseIfAny(List<DefinitionError> errors) {
        if (!errors.isEmpty()) {
            throw new DefinitionFault(errors);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::textValue).toList();
    }
}
