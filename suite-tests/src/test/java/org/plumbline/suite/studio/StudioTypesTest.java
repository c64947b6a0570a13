package org.plumbline.suite.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.Node;

/**
 * TypeScript's compiler finds no fault in the page and its tests: bundling looks at no types. As the types of its calls are those of the
 * services (StudioCallsTest), a change of an API that the page does not follow is found here.
 */
class StudioTypesTest {

    @Test
    void thePageFits() throws IOException, InterruptedException {
        var faults = Node.program(
                        StudioSources.COMPILER.toString(),
                        "--project",
                        StudioSources.PROJECT.toString(),
                        "--pretty",
                        "false")
                .run();
        assertEquals("", faults);
    }
}
