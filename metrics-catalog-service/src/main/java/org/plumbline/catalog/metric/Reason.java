package org.plumbline.catalog.metric;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.service.document.Documents;

/** The reason for changing a metric. */
@Schema(requiredProperties = "reason")
public record Reason(
        @Schema(minLength = 1, maxLength = 500, examples = "Agreed on in the November review")
        String reason) {

    private static final int LONGEST = 500;

    static Reason read(byte[] body) {
        return Documents.read(Documents.json(body), fields -> {
            var reason = fields.text("reason", LONGEST);
            fields.end();
            return new Reason(reason);
        });
    }
}
