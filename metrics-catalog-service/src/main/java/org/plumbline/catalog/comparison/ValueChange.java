package org.plumbline.catalog.comparison;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.MathContext;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.dataset.Format;

/**
 * The difference of two values.
 *
 * @param absolute null if a value is missing
 * @param relative null if a value is missing or the old one is 0
 */
@RegisterForReflection
@Schema(name = "ImpactChange")
record ValueChange(
        @Schema(
                nullable = true,
                description = "The new value minus the old one; null if a value is null or their formats differ",
                examples = "-0.0125")
        BigDecimal absolute,

        @Schema(
                nullable = true,
                description = "The difference divided by the old value, as a share; null if there is no difference or"
                        + " the old value is 0",
                examples = "-0.05")
        BigDecimal relative) {

    static final ValueChange UNKNOWN = new ValueChange(null, null);

    static ValueChange between(BigDecimal old, BigDecimal proposed) {
        if (old == null || proposed == null) {
            return UNKNOWN;
        }
        var difference = proposed.subtract(old);
        return new ValueChange(
                difference,
                old.signum() == 0 ? null : Format.PERCENT.rounded(difference.divide(old, MathContext.DECIMAL64)));
    }
}
