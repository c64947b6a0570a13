package org.plumbline.model.query;

import java.util.Optional;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Window;

/**
 * What rows are grouped by.
 *
 * @param filled the window in which every bucket of time has a row, those without a fact included; empty where nobody asked
 */
public record Split(String name, Grouping grouping, ColumnType type, Optional<Window> filled) {}
