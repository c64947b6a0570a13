package org.plumbline.service.definition;

import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.definition.KnownMetrics;
import org.plumbline.model.definition.Reading;
import org.plumbline.model.metric.Metric;
import org.plumbline.service.json.TreeReading;
import org.plumbline.service.query.NearestNames;

/** Reads a metric's definition that somebody has sent. */
public final class DefinitionBody {

    private final DefinitionReader reader;

    public DefinitionBody(KnownMetrics metrics) {
        reader = new DefinitionReader(metrics, NearestNames::hintOfClosest);
    }

    /** What came of it, for who wants to do something about faults. */
    public Reading reading(Object tree) {
        return reader.read(tree);
    }

    /**
     * The metric.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput naming everything that is wrong
     */
    public Metric read(Object tree) {
        return switch (reader.read(tree)) {
            case Reading.Accepted accepted -> accepted.metric();
            case Reading.Refused refused -> throw TreeReading.refusal(refused.faults());
        };
    }
}
