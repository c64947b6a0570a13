package org.plumbline.model.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The version of the datasets that a definition was checked against. */
public final class Whitelist {

    private static final int BYTES_SHOWN = 6;
    private static final String VERSION = version(Datasets.all());

    private Whitelist() {}

    /** A fingerprint of names and types; descriptions do not count. */
    public static String version() {
        return VERSION;
    }

    static String version(List<Dataset> datasets) {
        var text = datasets.stream().map(Whitelist::text).collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES_SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(Dataset dataset) {
        return dataset.columns().stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(
                        ",", "%s(%s):".formatted(dataset.name(), String.valueOf(dataset.scopeColumn())), ""));
    }
}
