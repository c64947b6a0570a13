package org.plumbline.migrator.check.profile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.plumbline.migrator.check.ChecksConfig;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.StoredJson;

/** Stores the column profiles of the last runs, published or refused. */
@ApplicationScoped
public class MappingJournal {

    private final AgroalDataSource target;
    private final int retained;

    MappingJournal(AgroalDataSource target, ChecksConfig config) {
        this.target = target;
        retained = config.profilesRetained();
    }

    /** Stores the profiles in the current transaction, replacing those of an earlier attempt of the run. */
    public void record(Connection connection, long runId, List<ColumnProfile> mapping) throws SQLException {
        NamedStatement.of(connection, "mapping.forget").bind("run", runId).update();
        if (mapping.isEmpty()) {
            return;
        }
        NamedStatement.of(connection, "mapping.record")
                .bind("run", runId)
                .bind("profiles", StoredJson.write(mapping))
                .update();
        NamedStatement.of(connection, "mapping.forget_older")
                .bind("run", runId)
                .bind("retained", retained)
                .update();
    }

    /** Returns a run's profiles, or why there are none. */
    public MappingView of(long runId) throws SQLException {
        var columns = NamedStatement.of(target, "mapping.of_run")
                .bind("run", runId)
                .list(row -> StoredJson.read(row.getString("profile"), ColumnProfile.class));
        var warnings =
                columns.stream().filter(column -> column.warning() != null).count();
        return new MappingView(runId, warnings, columns.isEmpty() ? reason(runId) : null, columns);
    }

    private String reason(long runId) throws SQLException {
        return NamedStatement.of(target, "mapping.result")
                .bind("check", MappedValuesCheck.ID)
                .bind("run", runId)
                .find(this::reason)
                .orElse("The run has no check results: it has not reached its checks, or nothing had changed.");
    }

    private String reason(ResultSet result) throws SQLException {
        var message = result.getString("message");
        if (message == null) {
            return "The run did no full check, or its pipeline does not use the check %s."
                    .formatted(MappedValuesCheck.ID);
        }
        return result.getBoolean("is_carried_out")
                ? "Only the last %d runs with a full check keep their profiles.".formatted(retained)
                : message;
    }
}
