package org.plumbline.migrator.readmodel;

import io.smallrye.config.ConfigMapping;
import org.plumbline.service.freshness.StaleAfter;

/** The limits of bi-service, by which readers are told that numbers are stale: an operator is told the same here. */
@ConfigMapping(prefix = "plumbline.bi.stale-after")
public interface StaleAfterConfig extends StaleAfter {}
