package org.plumbline.catalog.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.catalog.exchange.CatalogImport.Kind;
import org.plumbline.catalog.exchange.CatalogImport.Taken;
import org.plumbline.catalog.metric.CatalogIntake;
import org.plumbline.catalog.metric.MetricViews;
import org.plumbline.catalog.metric.Origin;
import org.plumbline.catalog.metric.StoredVersion;
import org.plumbline.catalog.metric.VersionStatus;
import org.plumbline.model.definition.DefinitionWriter;
import org.plumbline.model.definition.Reading;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.tree.Fault;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.json.TreeReading;

/**
 * Takes in the versions of one file. Those that are made of others come after them, wherever the file has them: what cannot
 * be read yet is tried again for as long as anything else can be. A version that is held back for another person to publish
 * counts as published for those that are made of it, which are held back as well: the file is one change.
 */
final class Taking {

    private final CatalogIntake intake;
    private final MetricViews views;
    private final String reason;
    private final String actor;
    private final List<Taken> changes = new ArrayList<>();
    private final Set<MetricReference> heldBack = new HashSet<>();
    private final Map<FileEntry, List<Fault>> refused = new LinkedHashMap<>();
    private int unchanged;

    Taking(CatalogIntake intake, MetricViews views, String reason, String actor) {
        this.intake = intake;
        this.views = views;
        this.reason = reason;
        this.actor = actor;
    }

    List<Taken> changes() {
        return List.copyOf(changes);
    }

    int unchanged() {
        return unchanged;
    }

    void take(List<FileEntry> file) {
        var remaining = file;
        var before = file.size() + 1;
        while (!remaining.isEmpty() && remaining.size() < before) {
            before = remaining.size();
            remaining = round(remaining);
        }
        if (!refused.isEmpty()) {
            throw TreeReading.refusal(
                    refused.values().stream().flatMap(List::stream).toList());
        }
    }

    /** Those that could not be taken. */
    private List<FileEntry> round(List<FileEntry> entries) {
        var left = new ArrayList<FileEntry>();
        var waiting = new HashSet<String>();
        refused.clear();
        for (var entry : entries) {
            var faults = waiting.contains(entry.key()) ? List.<Fault>of() : take(entry);
            if (waiting.contains(entry.key()) || !faults.isEmpty()) {
                // The versions of a metric come one after the other.
                waiting.add(entry.key());
                left.add(entry);
            }
            if (!faults.isEmpty()) {
                refused.put(entry, faults);
            }
        }
        return left;
    }

    /** What stands against it; nothing once it has been taken. */
    private List<Fault> take(FileEntry entry) {
        var origin = intake.lock(entry.key()).orElse(entry.origin());
        if (origin != entry.origin()) {
            return fault(
                    entry,
                    "",
                    "is %s; here, '%s' is %s"
                            .formatted(Fields.written(entry.origin()), entry.key(), Fields.written(origin)));
        }
        if (origin == Origin.BUILT_IN) {
            // They come with the suite, here as there.
            unchanged++;
            return List.of();
        }
        var reading = intake.reading(entry.definition(), heldBack);
        var stored = intake.version(entry.key(), entry.version());
        if (stored.isPresent()) {
            return follow(entry, stored.get(), reading);
        }
        return switch (reading) {
            case Reading.Refused wrong -> placed(entry, wrong.faults());
            case Reading.Accepted accepted -> {
                var next = intake.latest(entry.key()) + 1;
                if (entry.version() != next) {
                    yield fault(entry, ".version", "leaves out version %d".formatted(next));
                }
                var draft = intake.draft(accepted.metric(), entry.version(), actor, heldBack);
                changed(draft, Kind.DRAFTED);
                move(draft, entry.status());
                yield List.of();
            }
        };
    }

    private List<Fault> follow(FileEntry entry, StoredVersion stored, Reading reading) {
        if (!saysTheSame(entry, stored, reading)) {
            return fault(
                    entry, ".definition", "differs from what is there, and a version never changes: add another one");
        }
        var from = stored.status();
        var to = entry.status();
        if (from.compareTo(to) > 0) {
            return fault(
                    entry,
                    ".status",
                    "is %s, and is %s here already: it never goes back".formatted(name(to), name(from)));
        }
        if (from == VersionStatus.DRAFT && to != from && reading instanceof Reading.Refused wrong) {
            return placed(entry, wrong.faults());
        }
        if (from == to) {
            unchanged++;
        } else {
            move(stored, to);
        }
        return List.of();
    }

    private boolean saysTheSame(FileEntry entry, StoredVersion stored, Reading reading) {
        var there = views.tree(stored.definition());
        return switch (reading) {
            case Reading.Accepted accepted ->
                DefinitionWriter.tree(accepted.metric()).equals(there);
            // It was right by other datasets, once.
            case Reading.Refused _ -> there.equals(entry.definition());
        };
    }

    private void move(StoredVersion version, VersionStatus to) {
        if (to == VersionStatus.DRAFT) {
            return;
        }
        if (version.status() == VersionStatus.DRAFT) {
            if (!intake.publish(version, actor, reason)) {
                heldBack.add(new MetricReference(version.key(), version.version()));
                changed(version, Kind.HELD_BACK);
                return;
            }
            changed(version, Kind.PUBLISHED);
        }
        if (to == VersionStatus.DEPRECATED) {
            intake.deprecate(version, actor, reason);
            changed(version, Kind.DEPRECATED);
        }
    }

    private void changed(StoredVersion version, Kind kind) {
        changes.add(new Taken(version.key(), version.version(), kind));
    }

    private static List<Fault> placed(FileEntry entry, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(
                        entry.path() + ".definition" + (fault.field().isEmpty() ? "" : "." + fault.field()),
                        fault.message()))
                .toList();
    }

    private static List<Fault> fault(FileEntry entry, String field, String message) {
        return List.of(new Fault(entry.path() + field, message));
    }

    private static String name(VersionStatus status) {
        return Fields.written(status);
    }
}
