package org.plumbline.testsupport;

import java.util.function.Supplier;

/**
 * What tests make once for a JVM. A static field does not do: Quarkus loads classes anew for each set of settings. A property
 * of the system outlives that.
 */
final class JvmWide {

    private static final String PREFIX = JvmWide.class.getPackageName() + ".";

    private JvmWide() {}

    /** What was made under this name, or is made now. */
    static String once(String name, Supplier<String> make) {
        var property = PREFIX + name;
        // One lock for all loaders of this class.
        synchronized (System.getProperties()) {
            var made = System.getProperty(property);
            if (made == null) {
                made = make.get();
                System.setProperty(property, made);
            }
            return made;
        }
    }
}
