package org.plumbline.service.caching;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;

/**
 * Digests of values that are alike for equal values only. Texts of values are not: the list of one community {@code "a, b"} reads as
 * that of two. So {@link CanonicalWriter} writes each value with its type and its length.
 */
public final class CanonicalDigest {

    private static final int BYTES = 16;

    private final Set<Class<?>> registered;

    private final ClassValue<RecordComponent[]> components = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return readable(type);
        }
    };

    /**
     * Of records that are marked with {@link RegisterForReflection}, and of others that are named.
     *
     * @param registration what names them, by that annotation: a native image reads no other ones
     */
    public CanonicalDigest(Class<?> registration) {
        registered = Set.copyOf(Arrays.asList(
                registration.getAnnotation(RegisterForReflection.class).targets()));
    }

    /**
     * The digest of these values in this order, as hexadecimal digits.
     *
     * @throws IllegalArgumentException for a type that has no form here
     */
    public String of(Collection<?> values) {
        var digest = sha256();
        new CanonicalWriter(digest, components::get).write(values);
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private RecordComponent[] readable(Class<?> type) {
        if (!registered.contains(type) && !type.isAnnotationPresent(RegisterForReflection.class)) {
            throw new IllegalArgumentException(type + " is not registered for reflection");
        }
        var components = type.getRecordComponents();
        // Records that only their package sees are written from here, too.
        Arrays.stream(components).forEach(component -> component.getAccessor().setAccessible(true));
        return components;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
