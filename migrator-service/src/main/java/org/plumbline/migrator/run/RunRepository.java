package org.plumbline.migrator.run;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RunRepository implements PanacheRepository<RunEntity> {

    List<RunEntity> latest(Optional<String> pipeline, Optional<RunState> state, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        pipeline.ifPresent(name -> {
            conditions.add("pipeline = :pipeline");
            values.put("pipeline", name);
        });
        state.ifPresent(wanted -> {
            conditions.add("state = :state");
            values.put("state", wanted);
        });
        return find(String.join(" and ", conditions), Sort.descending("id"), values)
                .page(0, limit)
                .list();
    }

    List<RunEntity> running(String pipeline) {
        return list("pipeline = ?1 and state = ?2", pipeline, RunState.RUNNING);
    }
}
