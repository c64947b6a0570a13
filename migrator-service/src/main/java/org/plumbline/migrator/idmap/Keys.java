package org.plumbline.migrator.idmap;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.service.failure.Failure.InvalidInput;
import org.plumbline.service.failure.Failure.NotFound;
import org.plumbline.service.query.NearestNames;

@ApplicationScoped
class Keys {

    private final Pipelines pipelines;
    private final AgroalDataSource target;

    Keys(Pipelines pipelines, AgroalDataSource target) {
        this.pipelines = pipelines;
        this.target = target;
    }

    /**
     * @param source needed only if several sources have such a row
     * @throws InvalidInput if several do and none is named
     * @throws NotFound if no run has loaded such a row
     */
    KeyView find(Optional<String> source, String entity, String legacyId) throws SQLException {
        // PostgreSQL's text cannot contain NUL, so no row has such a key.
        if ((entity + legacyId).indexOf('\0') >= 0) {
            throw new NotFound("key-not-found", "No run has loaded such a row.");
        }
        var sources = source.map(List::of).orElseGet(() -> sourcesOf(entity));
        var found = find(sources, entity, legacyId);
        if (found.size() > 1) {
            var names = found.stream().map(KeyView::source).collect(Collectors.joining(", "));
            throw new InvalidInput("source", "is required: several sources have such a row: " + names);
        }
        return found.stream().findFirst().orElseThrow(() -> unknown(entity, legacyId));
    }

    /** Returns at most one for each source. */
    private List<KeyView> find(List<String> sources, String entity, String legacyId) throws SQLException {
        return NamedStatement.of(target, "idmap.find")
                .texts("sources", sources)
                .bind("entity", entity)
                .bind("legacy_id", legacyId)
                .list(KeyView.class);
    }

    /** Returns the sources of the pipelines with this entity; the primary key of the id map begins with the source. */
    private List<String> sourcesOf(String entity) {
        return pipelines.all().stream()
                .filter(pipeline -> pipeline.entity(entity).isPresent())
                .map(Pipeline::source)
                .distinct()
                .toList();
    }

    private NotFound unknown(String entity, String legacyId) {
        var known = pipelines.all().stream()
                .flatMap(pipeline -> pipeline.entityNames().stream())
                .distinct()
                .toList();
        var end = known.contains(entity) ? "." : NearestNames.hintOrFullStop(entity, known);
        return new NotFound("key-not-found", "No run has loaded %s %s%s".formatted(entity, legacyId, end));
    }
}
