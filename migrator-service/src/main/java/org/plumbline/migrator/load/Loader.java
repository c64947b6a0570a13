package org.plumbline.migrator.load;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.plumbline.migrator.load.read.LoadConfig;
import org.plumbline.migrator.transform.Transformers;

/** Opens loads: see {@link PipelineLoad}. */
@ApplicationScoped
public class Loader {

    private final LoadConfig config;
    private final Transformers transformers;
    private final AgroalDataSource target;

    Loader(LoadConfig config, Transformers transformers, AgroalDataSource target) {
        this.config = config;
        this.transformers = transformers;
        this.target = target;
    }

    /** Compiles the pipeline against the target's catalogue, and holds two connections until the load is closed. */
    public PipelineLoad open(LoadContext context) throws SQLException {
        var writing = target.getConnection();
        try {
            writing.setAutoCommit(false);
            var looking = target.getConnection();
            try {
                return PipelineLoad.of(context, config, transformers, writing, looking);
            } catch (SQLException | RuntimeException | Error e) {
                looking.close();
                throw e;
            }
        } catch (SQLException | RuntimeException | Error e) {
            writing.close();
            throw e;
        }
    }
}
