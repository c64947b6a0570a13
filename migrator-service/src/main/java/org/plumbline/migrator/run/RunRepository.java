package org.plumbline.migrator.run;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RunRepository implements PanacheRepository<RunEntity> {

    List<RunEntity> latest(Optional<String> pipeline, int limit) {
        var newestFirst = Sort.descending("id");
        var query = pipeline.isPresent() ? find("pipeline", newestFirst, pipeline.get()) : findAll(newestFirst);
        return query.page(0, limit).list();
    }

    List<RunEntity> running(String pipeline) {
        return list("pipeline = ?1 and state = ?2", pipeline, RunState.RUNNING);
    }
}
