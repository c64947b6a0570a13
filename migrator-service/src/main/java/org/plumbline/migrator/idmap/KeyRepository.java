package org.plumbline.migrator.idmap;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.sql.Statements;

/** Reads {@code etl.id_map}. */
@ApplicationScoped
class KeyRepository {

    private final DSLContext database;

    KeyRepository(AgroalDataSource target) {
        database = DSL.using(target, SQLDialect.POSTGRES);
    }

    /** Returns at most one for each source. */
    List<KeyView> find(Collection<String> sources, String entity, String legacyId) {
        return database.connectionResult(connection -> {
            return new Statements(connection)
                    .sql("idmap.find")
                    .texts("sources", sources)
                    .bind("entity", entity)
                    .bind("legacy_id", legacyId)
                    .records()
                    .map(KeyRepository::key);
        });
    }

    private static KeyView key(Record row) {
        return new KeyView(
                row.get("source", String.class),
                row.get("entity", String.class),
                row.get("legacy_id", String.class),
                row.get("new_id", Long.class),
                row.get("held", Boolean.class),
                row.get("missing_since", Instant.class),
                row.get("first_run_id", Long.class),
                row.get("last_run_id", Long.class));
    }
}
