package org.plumbline.bi.window;

import java.time.ZoneId;
import org.plumbline.model.time.TimeZones;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;

/** Reads the time zone in which a request counts days. */
public final class TimezoneParameter {

    public static final String NAME = "timezone";

    /** For the API's description. */
    public static final String DESCRIPTION = "A name of the tz database: in which hours, days and what is longer begin";

    public static final ZoneId UTC = TimeZones.named(TimeZones.UTC).orElseThrow();

    private TimezoneParameter() {}

    /** Returns the time zone; UTC if the parameter is missing or refused. */
    public static ZoneId read(QueryParameters query) {
        var name = query.string(NAME).orElse(TimeZones.UTC);
        return TimeZones.named(name).orElseGet(() -> {
            query.refuse(
                    NAME,
                    "is not a time zone of the tz database: '%s'%s"
                            .formatted(name, NearestNames.hintOfClosest(name, TimeZones.names())));
            return UTC;
        });
    }
}
