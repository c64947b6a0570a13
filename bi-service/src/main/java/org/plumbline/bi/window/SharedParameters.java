package org.plumbline.bi.window;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.scope.CommunitySlug;
import org.plumbline.model.time.TimeZones;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;

/** Reads parameters that several operations share. */
public final class SharedParameters {

    public static final String COMMUNITY = "community";
    public static final String TIMEZONE = "timezone";
    public static final String TIMEZONE_DESCRIPTION = "IANA time zone in which hours, days and longer units begin";
    public static final String VERSION = "version";
    public static final String VERSION_DESCRIPTION = "Default: the published version";

    /**
     * How often a parameter may repeat. Every value is bound in every statement; the page's longest list of choices
     * fits.
     */
    public static final int MOST_VALUES = 100;

    private SharedParameters() {}

    /** Returns the communities by slug; empty for all that the caller may see. */
    public static List<String> communities(QueryParameters query) {
        var slugs = query.strings(COMMUNITY, MOST_VALUES);
        slugs.stream()
                .filter(slug -> !CommunitySlug.isSlug(slug))
                .forEach(_ -> query.refuse(COMMUNITY, "is not a community: " + CommunitySlug.FORM));
        return slugs;
    }

    /** Returns the time zone in which days are counted; UTC if the parameter is missing or refused. */
    public static ZoneId timezone(QueryParameters query) {
        var name = query.string(TIMEZONE).orElse(TimeZones.UTC.getId());
        return TimeZones.named(name).orElseGet(() -> {
            query.refuse(
                    TIMEZONE,
                    "is not an IANA time zone: '%s'%s"
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
