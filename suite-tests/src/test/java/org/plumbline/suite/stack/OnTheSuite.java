package org.plumbline.suite.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A test class whose methods and constructor may ask for the {@link SuiteStack}, and that leaves it as it is: others run beside. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SuiteStackExtension.class)
@ResourceLock(value = SuiteStack.LOCK, mode = ResourceAccessMode.READ)
public @interface OnTheSuite {}
