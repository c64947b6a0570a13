package org.plumbline.migrator.pipeline;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The transformers that come with the service. */
@ApplicationScoped
@DefaultBean
class BuiltInTransformers implements KnownTransformers {

    private static final Shape ONE_VALUE = new Shape(1, false);
    private static final Shape ONE_VALUE_AND_KEY = new Shape(1, true);
    private static final Shape URL_AND_LEGACY_FIELD = new Shape(2, false);

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("status", ONE_VALUE),
            Map.entry("language", ONE_VALUE),
            Map.entry("hashtags", ONE_VALUE),
            Map.entry("categories", ONE_VALUE),
            Map.entry("platform", URL_AND_LEGACY_FIELD),
            Map.entry("platform-detail", URL_AND_LEGACY_FIELD),
            Map.entry("platform-source", URL_AND_LEGACY_FIELD),
            Map.entry("platform-rule", URL_AND_LEGACY_FIELD),
            Map.entry("is-json-object", ONE_VALUE),
            Map.entry("json-text", ONE_VALUE_AND_KEY),
            Map.entry("json-number", ONE_VALUE_AND_KEY),
            Map.entry("json-texts", ONE_VALUE_AND_KEY));

    @Override
    public Map<String, Shape> shapes() {
        return SHAPES;
    }
}
