package org.plumbline.catalog.metric;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of a metric. Once written, only its status changes. */
@Entity
@Table(schema = "catalog", name = "metric_versions")
@IdClass(MetricVersionEntity.Key.class)
class MetricVersionEntity extends PanacheEntityBase {

    @Id
    @Column(name = "metric_key")
    String key;

    @Id
    int version;

    @Enumerated(EnumType.STRING)
    VersionStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    String definition;

    @Column(columnDefinition = "text[]")
    String[] datasets;

    @Column(name = "whitelist_version")
    String whitelistVersion;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by")
    String publishedBy;

    record Key(String key, int version) {}
}
