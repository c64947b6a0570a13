package org.plumbline.service.caching;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.metric.Span;
import org.plumbline.model.metric.Window;
import org.plumbline.model.query.Query;
import org.plumbline.model.query.Query.Split;
import org.plumbline.model.query.Query.Value;
import org.plumbline.model.scope.Scope;

/**
 * Digests that are equal only for equal values. A scalar contributes its type and text; a container its type, its size
 * and its elements. Every text is preceded by its length, so that texts cannot run together.
 *
 * <p>Records must be registered for the native image: the model's here, others at their declaration.
 */
@RegisterForReflection(
        targets = {
            Column.class,
            Dataset.class,
            Filter.class,
            Grouping.class,
            Literal.Decimal.class,
            Literal.Moment.class,
            Literal.Text.class,
            Measure.class,
            Metric.Header.class,
            MetricComposition.Accumulation.ToDate.class,
            MetricComposition.Accumulation.Window.class,
            MetricComposition.Comparison.class,
            MetricComposition.Cumulative.class,
            MetricComposition.Derived.class,
            MetricComposition.Rules.class,
            MetricDefinition.Ratio.class,
            MetricDefinition.Simple.class,
            MetricReference.class,
            Query.Order.class,
            Query.class,
            Scope.class,
            Span.class,
            Split.class,
            Value.Aggregated.class,
            Value.Quotient.class,
            Window.class
        })
public final class CanonicalDigest {

    private static final int BYTES = 16;
    private static final int BUFFER = 512;

    private static final Set<Class<?>> OF_THE_MODEL = Set.of(
            CanonicalDigest.class.getAnnotation(RegisterForReflection.class).targets());

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return readable(type);
        }
    };

    private CanonicalDigest() {}

    /** The digest of these values in order, as hexadecimal digits. */
    public static String of(Collection<?> values) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DataOutputStream(new BufferedOutputStream(
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest), BUFFER))) {
                write(values, out);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case null -> text("null", out);
            case String text -> scalar(String.class, text, out);
            case Boolean _, Number _, TemporalAccessor _, ZoneId _ -> scalar(value.getClass(), value.toString(), out);
            case Enum<?> constant -> scalar(constant.getDeclaringClass(), constant.name(), out);
            case Optional<?> optional -> many(Optional.class, optional.stream().toList(), out);
            case OptionalInt optional ->
                many(OptionalInt.class, optional.stream().boxed().toList(), out);
            case Collection<?> elements -> many(Collection.class, elements, out);
            case Map<?, ?> map ->
                many(
                        Map.class,
                        map.entrySet().stream()
                                .map(entry -> Arrays.asList(entry.getKey(), entry.getValue()))
                                .toList(),
                        out);
            case Record fields -> many(fields.getClass(), values(fields), out);
            default -> throw new IllegalArgumentException("no form for " + value.getClass());
        }
    }

    private static void scalar(Class<?> type, String value, DataOutputStream out) throws IOException {
        text(type.getName(), out);
        text(value, out);
    }

    private static void many(Class<?> type, Collection<?> elements, DataOutputStream out) throws IOException {
        text(type.getName(), out);
        out.writeInt(elements.size());
        for (var element : elements) {
            write(element, out);
        }
    }

    /** Char by char, because encodings do not distinguish unpaired surrogates. */
    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static List<?> values(Record fields) {
        return Arrays.stream(COMPONENTS.get(fields.getClass()))
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

    private static RecordComponent[] readable(Class<?> type) {
        if (!OF_THE_MODEL.contains(type) && !type.isAnnotationPresent(RegisterForReflection.class)) {
            throw new IllegalArgumentException(type + " is not registered for reflection");
        }
        var components = type.getRecordComponents();
        // Also reads package-private records.
        Arrays.stream(components).forEach(component -> component.getAccessor().setAccessible(true));
        return components;
    }
}
