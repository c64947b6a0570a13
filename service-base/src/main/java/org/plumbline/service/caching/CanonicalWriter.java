package org.plumbline.service.caching;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Writes values into a digest so that none reads as another: a scalar as its type and its text, what holds others as its type, how many
 * there are, and each of them. Every text has its length before it, so none runs into the next.
 */
final class CanonicalWriter {

    private final MessageDigest digest;
    private final Function<Class<?>, RecordComponent[]> components;

    /** @param components of a type of record */
    CanonicalWriter(MessageDigest digest, Function<Class<?>, RecordComponent[]> components) {
        this.digest = digest;
        this.components = components;
    }

    void write(Object value) {
        switch (value) {
            case null -> text("null");
            case String text -> scalar(String.class, text);
            case Boolean _, Number _, TemporalAccessor _, ZoneId _ -> scalar(value.getClass(), value.toString());
            case Enum<?> constant -> scalar(constant.getDeclaringClass(), constant.name());
            case Optional<?> optional -> many(Optional.class, optional.stream().toList());
            case OptionalInt optional ->
                many(OptionalInt.class, optional.stream().boxed().toList());
            case Collection<?> elements -> many(Collection.class, elements);
            case Map<?, ?> map -> many(Map.class, entries(map));
            case Record fields -> many(fields.getClass(), values(fields));
            default -> throw new IllegalArgumentException("no form for " + value.getClass());
        }
    }

    private void scalar(Class<?> type, String value) {
        text(type.getName());
        text(value);
    }

    private void many(Class<?> type, Collection<?> elements) {
        text(type.getName());
        number(elements.size());
        elements.forEach(this::write);
    }

    private static List<?> entries(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> Arrays.asList(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<?> values(Record fields) {
        return Arrays.stream(components.apply(fields.getClass()))
                .map(component -> value(component, fields))
                .toList();
    }

    private static Object value(RecordComponent component, Record fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** Char by char: encodings write halves of surrogate pairs alike. */
    private void text(String text) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * text.length());
        bytes.putInt(text.length());
        text.chars().forEach(character -> bytes.putChar((char) character));
        digest.update(bytes.flip());
    }

    private void number(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }
}
