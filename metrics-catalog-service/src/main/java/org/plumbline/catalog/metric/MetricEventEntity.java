package org.plumbline.catalog.metric;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.catalog.metric.MetricEvent.Action;

/** An entry of a metric's history. */
@Entity
@Table(schema = "catalog", name = "metric_events")
class MetricEventEntity extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "event_id")
    Long id;

    @Column(name = "metric_key")
    String key;

    int version;

    @Enumerated(EnumType.STRING)
    Action action;

    String actor;
    Instant at;
    String reason;
}
