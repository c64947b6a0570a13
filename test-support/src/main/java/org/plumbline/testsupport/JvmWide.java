package org.plumbline.testsupport;

import java.util.function.Supplier;

/**
 * Values that tests create once per JVM. They are kept in system properties, because static fields do not last: Quarkus
 * loads classes anew for each set of settings.
 */
final class JvmWide {

    private static final String PREFIX = JvmWide.class.getPackageName() + ".";

    private JvmWide() {}

    /** Returns the value with this name; creates it on first use. */
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
