package org.plumbline.catalog.metric;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;

/** What happened to metrics: written by who changes them, in the same transaction, and never by who reads. */
@ApplicationScoped
class MetricJournal {

    void write(String key, MetricEvent event) {
        var entity = new MetricEventEntity();
        entity.key = key;
        entity.version = event.version();
        entity.action = event.action();
        entity.actor = event.actor();
        entity.at = event.at();
        entity.reason = event.reason();
        entity.persist();
    }

    /** The latest first. */
    MetricEvent.Page read(String key, int page, int size) {
        var events = MetricEventEntity.<MetricEventEntity>find("key", Sort.descending("id"), key);
        var items = events.page(page, size).stream()
                .map(event -> new MetricEvent(event.version, event.action, event.actor, event.at, event.reason))
                .toList();
        return new MetricEvent.Page(items, page, size, Math.toIntExact(events.count()));
    }
}
