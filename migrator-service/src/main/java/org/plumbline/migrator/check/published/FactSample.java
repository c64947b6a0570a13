package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.FactSources;
import org.plumbline.migrator.pipeline.ReadModel;

/**
 * A sample of changed published facts and one of the others. The latter detects changes without a mark.
 *
 * @param facts how many of each
 */
public record FactSample(int facts) {

    /** Chooses a new sample; returns the temporary table with its {@code fact_key}. */
    String choose(CheckContext context, String publication) throws SQLException {
        var sources = FactSources.of(ReadModel.ofFacts(publication).dataset());
        context.sql("publication.sample")
                .with(context.tables().named(sources.factTable()).parts())
                .with(sources.readModel().parts())
                .bind("facts", facts)
                .update();
        return "pg_temp.sampled_" + publication;
    }
}
