package org.plumbline.bi.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.explain.RunSummary;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.metric.AskedMetric.MetricParts;
import org.plumbline.bi.window.Period;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.query.Query;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.caching.CanonicalDigest;
import org.plumbline.service.freshness.Stale;

/** A record that is not registered cannot be read in a native image, and stops an answer in any. */
class DigestedRecordsTest {

    private static final Set<Class<?>> ROOTS = Set.of(
            DatasetFreshness.Content.class,
            Metric.class,
            MetricParts.class,
            Period.class,
            Query.class,
            RunSummary.class,
            Scope.class,
            Stale.class);

    @Test
    void everyRecordThatAQuestionCanHoldIsRegistered() {
        var found = new HashSet<Class<?>>();
        ROOTS.forEach(root -> find(root, found));
        var registered =
                CanonicalDigest.class.getAnnotation(RegisterForReflection.class).targets();
        var unmarked = found.stream()
                .filter(Class::isRecord)
                .filter(type -> !type.isAnnotationPresent(RegisterForReflection.class));
        assertEquals(names(unmarked), names(Arrays.stream(registered)));
    }

    private static List<String> names(Stream<Class<?>> types) {
        return types.map(Class::getName).sorted().toList();
    }

    /** A type, what implements it, and what their records hold. */
    private static void find(Type type, Set<Class<?>> found) {
        switch (type) {
            case ParameterizedType parameterized ->
                Arrays.stream(parameterized.getActualTypeArguments()).forEach(argument -> find(argument, found));
            case Class<?> plain
            when found.add(plain) -> {
                if (plain.isSealed()) {
                    Arrays.stream(plain.getPermittedSubclasses()).forEach(permitted -> find(permitted, found));
                }
                if (plain.isRecord()) {
                    Arrays.stream(plain.getRecordComponents())
                            .map(RecordComponent::getGenericType)
                            .forEach(component -> find(component, found));
                }
            }
            default -> {}
        }
    }
}
