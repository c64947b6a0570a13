package org.plumbline.migrator.publication;

import java.util.List;
import org.plumbline.migrator.check.CheckResult;

/**
 * What became of an attempt to publish.
 *
 * @param version the publication that holds the content, of the pipeline's first dataset; null where the checks refused it,
 *     or where the pipeline publishes nothing
 */
public record PublicationOutcome(Long version, List<CheckResult> checks) {

    public PublicationOutcome {
        checks = List.copyOf(checks);
    }

    public boolean refused() {
        return !CheckResult.blocking(checks).isEmpty();
    }
}
