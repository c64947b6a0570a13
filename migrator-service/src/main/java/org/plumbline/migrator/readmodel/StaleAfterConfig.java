package org.plumbline.migrator.readmodel;

import io.smallrye.config.ConfigMapping;
import org.plumbline.service.freshness.StaleAfter;

/** The limits after which bi-service marks numbers as stale, so that operators see the same here. */
@ConfigMapping(prefix = "plumbline.bi.stale-after")
public interface StaleAfterConfig extends StaleAfter {}
