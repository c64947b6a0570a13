package org.plumbline.bi.overview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A KPI's value in the window before; that there is none is not the same as that nobody asked. */
record Previous(@JsonValue BigDecimal value) {}
