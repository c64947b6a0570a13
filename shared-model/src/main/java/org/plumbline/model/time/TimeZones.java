package org.plumbline.model.time;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The allowed time zones: those of the IANA database that Java and PostgreSQL both know. */
public final class TimeZones {

    public static final ZoneId UTC = ZoneId.of("UTC");

    // Zones that only Java still has. Offsets are not allowed either: PostgreSQL reads +02:00 as west of Greenwich.
    private static final String JAVA_ONLY = "SystemV/";

    private static final SortedSet<String> NAMES = ZoneRulesProvider.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith(JAVA_ONLY))
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));

    /** PostgreSQL takes these names for abbreviations, without summer time; each is an alias of the zone it maps to. */
    private static final Map<String, String> ABBREVIATIONS =
            Map.of("CET", "Europe/Brussels", "EET", "Europe/Athens", "MET", "Europe/Brussels", "WET", "Europe/Lisbon");

    private TimeZones() {}

    /** The zone with exactly that name. */
    public static Optional<ZoneId> named(String name) {
        return NAMES.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /** The name by which PostgreSQL knows the zone. */
    public static String nameInPostgres(ZoneId zone) {
        return ABBREVIATIONS.getOrDefault(zone.getId(), zone.getId());
    }

    public static SortedSet<String> names() {
        return NAMES;
    }
}
