package org.plumbline.migrator.run;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.plumbline.migrator.transform.Transformer;
import org.plumbline.migrator.transform.TransformerSet;

/** A rule that no value should bring down, and that one does. */
@Singleton
// The last of its name is the one that counts.
@Priority(-1)
@IfBuildProperty(name = "test.overflowing-language", stringValue = "true")
class OverflowingLanguage implements TransformerSet {

    @Override
    public List<Transformer> transformers() {
        return List.of(Transformer.ofText("language", "overflows the stack", OverflowingLanguage::descend));
    }

    private static Object descend(String text) {
        return text == null ? "" : descend(text) + text;
    }
}
