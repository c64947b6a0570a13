package org.plumbline.migrator.readmodel;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.publication.DatasetHeld;
import org.plumbline.migrator.run.RunMode;
import org.plumbline.migrator.run.RunRequest;
import org.plumbline.migrator.run.RunService;
import org.plumbline.migrator.run.RunView;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.InvalidInput;
import org.plumbline.service.query.NearestNames;

/**
 * Refreshes read models with checks: every fact is marked, and a delta run of their pipeline compares, checks and
 * publishes all. Only a run can compare them with the source on one snapshot.
 */
@ApplicationScoped
public class RefreshService {

    private final Pipelines pipelines;
    private final RunService runs;
    private final AgroalDataSource target;

    RefreshService(Pipelines pipelines, RunService runs, AgroalDataSource target) {
        this.pipelines = pipelines;
        this.runs = runs;
        this.target = target;
    }

    /**
     * Starts a run of each pipeline that publishes the dataset, or no run at all.
     *
     * @param dataset null for all
     * @throws InvalidInput if no pipeline publishes it
     * @throws Conflict while one of the pipelines runs, or one of their datasets is being refreshed by hand
     */
    List<RunView> refresh(String dataset, String requestedBy) throws SQLException {
        return refresh(publishing(dataset), requestedBy);
    }

    /**
     * Publishes a pipeline's datasets again, by a new run or, if none can start now, by the current or the next one.
     * Every fact is marked in any case, and marks stay until a publication processes them.
     */
    public void refreshOrMark(Pipeline pipeline, String requestedBy) throws SQLException {
        try {
            refresh(List.of(pipeline), requestedBy);
        } catch (Conflict e) {
            mark(pipeline.publishes());
            Log.infof(
                    "%s Every fact of %s is marked: the current run or the next one compares them all",
                    e.getMessage(), pipeline.name());
        }
    }

    private List<RunView> refresh(List<Pipeline> refreshed, String requestedBy) throws SQLException {
        var requests = refreshed.stream()
                .map(pipeline -> new RunRequest(pipeline.name(), RunMode.DELTA))
                .toList();
        var datasets = refreshed.stream()
                .flatMap(pipeline -> pipeline.publishes().stream())
                .toList();
        return runs.start(requests, requestedBy, "a refresh", () -> {
            requireFree(datasets);
            mark(datasets);
            return Function.identity();
        });
    }

    /** Refuses during a refresh by hand, because a run would wait for that session, perhaps in vain. */
    private void requireFree(Collection<String> datasets) throws SQLException {
        try (var connection = target.getConnection()) {
            for (var dataset : datasets) {
                var held = DatasetHeld.find(connection, dataset);
                if (held.isPresent()) {
                    throw held.get().conflict();
                }
            }
        }
    }

    private void mark(Collection<String> datasets) throws SQLException {
        NamedStatement.of(target, "readmodel.mark_everything")
                .texts("datasets", datasets)
                .update();
    }

    /** Returns the pipelines that publish a dataset or a read model's dataset. */
    private List<Pipeline> publishing(String dataset) {
        var publication = dataset == null
                ? Optional.<String>empty()
                : Optional.of(Datasets.named(dataset).map(Dataset::publication).orElse(dataset));
        var publishing = pipelines.all().stream()
                .filter(pipeline -> publication
                        .map(pipeline.publishes()::contains)
                        .orElseGet(() -> !pipeline.publishes().isEmpty()))
                .toList();
        if (publishing.isEmpty()) {
            var names = pipelines.all().stream()
                    .flatMap(pipeline -> pipeline.publishes().stream())
                    .distinct()
                    .flatMap(published -> Datasets.publishedAs(published).stream())
                    .map(Dataset::name)
                    .toList();
            throw new InvalidInput(
                    "dataset",
                    "no pipeline publishes '%s'; there are %s%s"
                            .formatted(dataset, String.join(", ", names), NearestNames.hint(dataset, names)));
        }
        return publishing;
    }
}
