package org.plumbline.catalog.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.plumbline.model.definition.DefinitionWriter;
import org.plumbline.model.metric.Metric;

/** Converts definitions between their forms: metric, stored JSON, tree and answer document. */
@ApplicationScoped
public class MetricViews {

    private final ObjectMapper json;
    private final ObjectReader documents;

    MetricViews(ObjectMapper json) {
        this.json = json;
        // A filter's number can have any size and is shown as written.
        this.documents =
                json.readerFor(DefinitionDocument.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** The form in answers. */
    public MetricVersion version(StoredVersion stored) {
        return new MetricVersion(
                document(stored.definition()),
                stored.version(),
                stored.status(),
                stored.origin(),
                stored.whitelistVersion(),
                stored.createdAt(),
                stored.createdBy(),
                stored.publishedAt(),
                stored.publishedBy(),
                stored.publicationReason());
    }

    List<MetricVersion> versions(List<StoredVersion> stored) {
        return stored.stream().map(this::version).toList();
    }

    public DefinitionDocument document(String definition) {
        try {
            return documents.readValue(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored definition cannot be read", e);
        }
    }

    /** The stored form. */
    String definition(Metric metric) {
        try {
            return json.writeValueAsString(DefinitionWriter.tree(metric));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition cannot be written", e);
        }
    }
}
