package org.plumbline.bi.overview;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the database computed for a KPI.
 *
 * @param value empty where the definition says that there is none
 * @param numerator of a ratio; 0 for what is none
 * @param denominator likewise
 */
record Figure(Optional<BigDecimal> value, long numerator, long denominator) {}
