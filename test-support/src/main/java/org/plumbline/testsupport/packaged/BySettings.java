package org.plumbline.testsupport.packaged;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.TestProfile;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs tests with the same settings of a packaged service together, and those with a profile last, because each change
 * of settings restarts the service.
 */
public final class BySettings implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(comparing(BySettings::profile)
                        .thenComparing(BySettings::resources)
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static String profile(ClassDescriptor test) {
        return all(test, it -> AnnotationSupport.findAnnotation(it, TestProfile.class).stream()
                .toList());
    }

    private static String resources(ClassDescriptor test) {
        return all(test, it -> AnnotationSupport.findRepeatableAnnotations(it, WithTestResource.class));
    }

    /** Includes annotations of superclasses, which Quarkus uses although they are not inherited. */
    private static String all(ClassDescriptor test, Function<Class<?>, Collection<? extends Annotation>> annotations) {
        return Stream.<Class<?>>iterate(test.getTestClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(it -> annotations.apply(it).stream())
                .map(Annotation::toString)
                .sorted()
                .collect(joining());
    }
}
