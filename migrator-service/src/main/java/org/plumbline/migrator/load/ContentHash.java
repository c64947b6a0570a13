package org.plumbline.migrator.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a raw legacy row: rows with equal hashes are equal, whatever their timestamps say. */
final class ContentHash {

    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** As a {@code bytea} literal. */
    String of(String document) {
        return "\\x" + HexFormat.of().formatHex(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
    }
}
