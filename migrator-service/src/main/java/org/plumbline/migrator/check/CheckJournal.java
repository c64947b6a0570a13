package org.plumbline.migrator.check;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Keeps what checks found, published or refused. */
@ApplicationScoped
public class CheckJournal implements PanacheRepository<CheckEntity> {

    /** In place of what an earlier attempt of the run, which broke off later on, had found. */
    @Transactional(REQUIRES_NEW)
    public void record(long runId, List<CheckResult> results) {
        delete("runId", runId);
        results.forEach(result -> persist(CheckEntity.of(runId, result)));
    }

    /** In the order in which they ran; those of the last run that got as far as its checks, unless a run is named. */
    @Transactional
    List<CheckView> of(Optional<Long> runId) {
        var id = runId.or(
                () -> findAll(Sort.descending("id")).firstResultOptional().map(result -> result.runId));
        return id.stream()
                .flatMap(run -> list("runId", Sort.by("id"), run).stream())
                .map(CheckView::of)
                .toList();
    }
}
