package org.plumbline.suite.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A test class on the {@link SuiteStack} that others would notice: it changes data, or takes all the service has to give. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = SuiteStack.LOCK, mode = ResourceAccessMode.READ_WRITE)
public @interface ChangesTheSuite {}
