package org.plumbline.suite.stack;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Starts the stack for the first test that asks for it; it is closed with the test run. */
final class SuiteStackExtension extends TypeBasedParameterResolver<SuiteStack> {

    private static final Namespace NAMESPACE = Namespace.create(SuiteStackExtension.class);

    /** The stack, or why there is none: a second start would fail for the same reason, minutes later. */
    private record Start(SuiteStack stack, RuntimeException failure) implements AutoCloseable {

        static Start attempt() {
            try {
                return new Start(SuiteStack.start(), null);
            } catch (RuntimeException e) {
                return new Start(null, e);
            }
        }

        @Override
        public void close() {
            if (stack != null) {
                stack.close();
            }
        }
    }

    @Override
    public SuiteStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var start = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(SuiteStack.class, ignored -> Start.attempt(), Start.class);
        if (start.failure() != null) {
            throw start.failure();
        }
        return start.stack();
    }
}
