package org.plumbline.migrator.publication;

import java.util.List;
import org.plumbline.migrator.check.CheckResult;

/**
 * The outcome of an attempt to publish.
 *
 * @param version the publication of the pipeline's first dataset that holds the content; null if the checks refused the
 *     content, or the pipeline publishes nothing
 */
public record PublicationOutcome(Long version, List<CheckResult> checks) {

    public PublicationOutcome {
        checks = List.copyOf(checks);
    }

    public boolean refused() {
        return !CheckResult.blocking(checks).isEmpty();
    }
}
