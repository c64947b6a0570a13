package org.plumbline.service.freshness;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why published numbers are stale, as a code; {@link Stale} has the sentence. */
@Schema(
        description =
                "`nothing_published`: nothing has been published yet; `check_failed`: the last run found content that"
                        + " must not be shown; `source_unreachable`: it could not read the source; `refresh_failed`:"
                        + " it loaded the data but could not publish it; `run_failed`: it failed otherwise; `no_run`:"
                        + " no run has confirmed the numbers within the allowed time; `not_checked`: the numbers were"
                        + " refreshed manually and have not passed a run's checks yet; `replica_behind`: the replica"
                        + " may lag behind the primary by more than allowed")
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
