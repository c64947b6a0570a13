package org.plumbline.migrator.repair;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import org.plumbline.migrator.pipeline.DefinitionFolder;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.failure.Failure.NotFound;
import org.plumbline.service.query.NearestNames;

/**
 * The repairs of this service: the built-in ones, and those of the folder {@code plumbline.repairs.dir}, which replace
 * built-in ones of the same id and add others. An invalid file of the folder stops the start. A built-in repair is
 * omitted if an operator's definition of its pipeline lacks the repaired columns.
 */
@ApplicationScoped
@Startup
class Repairs {

    private static final String FOLDER_SETTING = "plumbline.repairs.dir";

    // By name: a native image cannot list the folder.
    private static final List<String> BUILT_IN = List.of("platform-detail.yaml");

    private final TreeMap<String, Repair> byId = new TreeMap<>();

    Repairs(RepairsConfig config, Pipelines pipelines) {
        var reader = new RepairReader(pipelines.all());
        for (var file : BUILT_IN) {
            try {
                add(reader.read(Documents.yaml(file, DefinitionFolder.resource("/repairs/" + file))));
            } catch (Failure.InvalidInput e) {
                Log.warnf("The repair %s does not fit its pipeline and is omitted: %s", file, e.getMessage());
            }
        }
        config.dir().ifPresent(folder -> new DefinitionFolder(FOLDER_SETTING, folder)
                .read("repair", (file, document) -> reader.read(document))
                .forEach(this::add));
    }

    private void add(Repair repair) {
        byId.put(repair.id(), repair);
    }

    /** Lists the repairs by id. */
    List<Repair> all() {
        return List.copyOf(byId.values());
    }

    /** @throws NotFound if there is no such repair, with the nearest ids */
    Repair named(String id) {
        var repair = byId.get(id);
        if (repair == null) {
            throw new NotFound(
                    "repair-not-found",
                    "There is no repair '%s'; there are %s%s"
                            .formatted(
                                    id,
                                    String.join(", ", byId.keySet()),
                                    NearestNames.hintOrFullStop(id, byId.keySet())));
        }
        return repair;
    }
}
