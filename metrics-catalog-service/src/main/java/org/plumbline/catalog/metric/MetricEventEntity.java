package org.plumbline.catalog.metric;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
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

/** An entry of a metric's history, written in the transaction that changes the metric. */
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

    static void write(String key, MetricEvent event) {
        var entity = new MetricEventEntity();
        entity.key = key;
        entity.version = event.version();
        entity.action = event.action();
        entity.actor = event.actor();
        entity.at = event.at();
        entity.reason = event.reason();
        entity.persist();
    }

    /** Latest first. */
    static MetricEvent.Page page(String key, int page, int size) {
        var events = MetricEventEntity.<MetricEventEntity>find("key", Sort.descending("id"), key);
        var items = events.page(page, size).stream()
                .map(event -> new MetricEvent(event.version, event.action, event.actor, event.at, event.reason))
                .toList();
        return new MetricEvent.Page(items, page, size, Math.toIntExact(events.count()));
    }
}
