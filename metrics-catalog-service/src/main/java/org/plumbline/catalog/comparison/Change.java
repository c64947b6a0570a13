package org.plumbline.catalog.comparison;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.MathContext;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.dataset.Format;

/**
 * By how much a value differs from another.
 *
 * @param absolute null where one of them is not there
 * @param relative null, too, where the old one is 0
 */
@RegisterForReflection
@Schema(name = "ImpactChange")
record Change(
        @Schema(
                nullable = true,
                description = "The new value less the old one; null where one of them is, or their formats differ",
                examples = "-0.0125")
        BigDecimal absolute,

        @Schema(
                nullable = true,
                description = "That divided by the old value, a share; null where there is none, or the old value is 0",
                examples = "-0.05")
        BigDecimal relative) {

    static final Change UNKNOWN = new Change(null, null);

    static Change between(BigDecimal old, BigDecimal proposed) {
        if (old == null || proposed == null) {
            return UNKNOWN;
        }
        var difference = proposed.subtract(old);
        return new Change(
                difference,
                old.signum() == 0 ? null : Format.PERCENT.rounded(difference.divide(old, MathContext.DECIMAL64)));
    }
}
