package org.plumbline.service.freshness;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why published numbers are stale, for programs; {@link Stale} says it to people. */
@Schema(
        description =
                "`nothing_published`: not yet, whatever the reason; `check_failed`: the last run found content that"
                        + " must not be shown; `source_unreachable`: it could not read the source; `refresh_failed`: it moved the"
                        + " data and could not publish it; `run_failed`: it broke off otherwise; `no_run`: none has confirmed the"
                        + " numbers for longer than is allowed; `not_checked`: they were refreshed by hand, and no run's checks"
                        + " have passed on them yet; `replica_behind`: the replica that answered may lack what the primary database"
                        + " has had for longer than is allowed")
public enum StaleCause {
    @JsonProperty("nothing_published")
    NOTHING_PUBLISHED,
    @JsonProperty("check_failed")
    CHECK_FAILED,
    @JsonProperty("source_unreachable")
    SOURCE_UNREACHABLE,
    @JsonProperty("refresh_failed")
    REFRESH_FAILED,
    @JsonProperty("run_failed")
    RUN_FAILED,
    @JsonProperty("no_run")
    NO_RUN,
    @JsonProperty("not_checked")
    NOT_CHECKED,
    @JsonProperty("replica_behind")
    REPLICA_BEHIND
}
