package org.plumbline.model.metric;

/** A number of hours, days, weeks, months, quarters or years. */
public record Span(int count, Grain grain) {

    public Span {
        if (count < 1) {
            throw new IllegalArgumentException("a span is at least one " + grain);
        }
    }
}
