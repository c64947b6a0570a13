package org.plumbline.migrator.repair;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.migrator.pipeline.DefinitionError;
import org.plumbline.migrator.pipeline.DefinitionFault;
import org.plumbline.migrator.pipeline.FieldPath;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.pipeline.Position;
import org.plumbline.service.failure.Failure.NotFound;
import org.plumbline.service.query.NearestNames;

/**
 * The repairs of this service: the built-in ones, and those of the folder {@code plumbline.repairs.dir}, which replace
 * built-in ones of the same id and add others. A file of the folder that cannot be used stops the start. A built-in repair is
 * left out where somebody's own definition of its pipeline has not what it repairs.
 */
@ApplicationScoped
@Startup
class Repairs {

    private static final String FOLDER_SETTING = "plumbline.repairs.dir (PLUMBLINE_REPAIRS_DIR)";
    private static final Set<String> SETTINGS = Set.of("plumbline.repairs.dir");

    private final TreeMap<String, Repair> byId = new TreeMap<>();

    Repairs(RepairsConfig config, Pipelines pipelines) {
        var reader = new RepairReader(pipelines.all());
        for (var file : RepairFile.builtIn()) {
            try {
                keep(file.read(reader));
            } catch (DefinitionFault e) {
                Log.warnf("The repair %s does not fit its pipeline and is left out: %s", file.name(), e.getMessage());
            }
        }
        config.dir().ifPresent(folder -> ofFolder(reader, folder).forEach(this::keep));
    }

    private void keep(Repair repair) {
        byId.put(repair.id(), repair);
    }

    /** By id. */
    List<Repair> all() {
        return List.copyOf(byId.values());
    }

    /** @throws NotFound where there is no such repair, with the nearest ids */
    Repair named(String id) {
        var repair = byId.get(id);
        if (repair == null) {
            var hint = NearestNames.hint(id, byId.keySet());
            throw new NotFound(
                    "repair-not-found",
                    "There is no repair '%s'; there are %s%s"
                            .formatted(id, String.join(", ", byId.keySet()), hint.isEmpty() ? "." : hint));
        }
        return repair;
    }

    private static List<Repair> ofFolder(RepairReader reader, String folder) {
        try {
            return read(reader, RepairFile.in(Path.of(folder)));
        } catch (DefinitionFault e) {
            throw new ConfigurationException(
                    "%s: the repairs in %s cannot be used:\n%s".formatted(FOLDER_SETTING, folder, e.getMessage()),
                    e,
                    SETTINGS);
        } catch (IOException | InvalidPathException e) {
            throw new ConfigurationException(
                    "%s: %s is not a folder that can be read".formatted(FOLDER_SETTING, folder), e, SETTINGS);
        }
    }

    private static List<Repair> read(RepairReader reader, List<RepairFile> files) {
        var repairs = new ArrayList<Repair>();
        var errors = new ArrayList<DefinitionError>();
        for (var file : files) {
            try {
                var repair = file.read(reader);
                if (repairs.stream().anyMatch(other -> other.id().equals(repair.id()))) {
                    errors.add(new DefinitionError(
                            file.name(),
                            new Position(1, 1),
                            FieldPath.of("repair"),
                            "another file defines '%s', too".formatted(repair.id())));
                }
                repairs.add(repair);
            } catch (DefinitionFault e) {
                errors.addAll(e.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new DefinitionFault(errors);
        }
        return repairs;
    }
}
