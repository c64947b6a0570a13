package org.plumbline.catalog.diff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.plumbline.catalog.metric.MetricViews;
import org.plumbline.catalog.metric.StoredVersion;

/** What differs between versions, in the names of their definitions. */
@ApplicationScoped
public class VersionComparison {

    private final MetricViews views;

    VersionComparison(MetricViews views) {
        this.views = views;
    }

    /** Field by field; nothing where they say the same. */
    public List<FieldChange> changes(StoredVersion from, StoredVersion to) {
        return TreeDiff.between(
                views.tree(from.definition()).value(),
                views.tree(to.definition()).value());
    }
}
