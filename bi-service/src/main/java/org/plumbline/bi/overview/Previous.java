package org.plumbline.bi.overview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A KPI's value in the window before. No value is not the same as no question. */
record Previous(@JsonValue BigDecimal value) {}
