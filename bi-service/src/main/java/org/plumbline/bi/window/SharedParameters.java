package org.plumbline.bi.window;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.scope.CommunitySlug;
import org.plumbline.model.time.TimeZones;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;

/** Reads parameters that several operations take. */
public final class SharedParameters {

    public static final String COMMUNITY = "community";
    public static final String TIMEZONE = "timezone";
    public static final String TIMEZONE_DESCRIPTION =
            "A name of the tz database: in which hours, days and what is longer begin";
    public static final String VERSION = "version";
    public static final String VERSION_DESCRIPTION = "Without it, the published version";

    /** How often a parameter may repeat: every value is bound in every statement, and no list of choices in the page is longer. */
    public static final int MOST_VALUES = 100;

    private SharedParameters() {}

    /** Returns the communities by slug; empty for all that the caller may see. */
    public static List<String> communities(QueryParameters query) {
        var slugs = query.strings(COMMUNITY, MOST_VALUES);
        slugs.stream()
                .filter(slug -> !CommunitySlug.isSlug(slug))
                .forEach(_ -> query.refuse(COMMUNITY, "names no community: " + CommunitySlug.FORM));
        return slugs;
    }

    /** Returns the time zone in which days are counted; UTC if the parameter is missing or refused. */
    public static ZoneId timezone(QueryParameters query) {
        var name = query.string(TIMEZONE).orElse(TimeZones.UTC.getId());
        return TimeZones.named(name).orElseGet(() -> {
            query.refuse(
                    TIMEZONE,
                    "is not a time zone of the tz database: '%s'%s"
                            .formatted(name, NearestNames.hintOfClosest(name, TimeZones.names())));
            return TimeZones.UTC;
        });
    }

    /** Returns the version of a metric; empty for the published one. */
    public static OptionalInt version(QueryParameters query) {
        var version = query.integer(VERSION, 0, 1, MetricReference.LARGEST_VERSION);
        return version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
    }
}
