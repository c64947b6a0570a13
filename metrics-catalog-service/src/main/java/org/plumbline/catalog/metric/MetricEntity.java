package org.plumbline.catalog.metric;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A metric. Triggers maintain its revision and the columns copied from its current version. */
@Entity
@Table(schema = "catalog", name = "metrics")
class MetricEntity extends PanacheEntityBase {

    @Id
    @Column(name = "metric_key")
    String key;

    @Enumerated(EnumType.STRING)
    Origin origin;

    @Column(insertable = false, updatable = false)
    int revision;

    @Column(name = "current_version", insertable = false, updatable = false)
    Integer currentVersion;

    @Column(name = "current_status", insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    VersionStatus currentStatus;

    @Column(name = "current_datasets", insertable = false, updatable = false, columnDefinition = "text[]")
    String[] currentDatasets;

    @Column(name = "search_text", insertable = false, updatable = false)
    String searchText;
}
