package org.plumbline.bi.caching;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The entity tag of an answer that is a function of known inputs: publication, scope and request. It is known before
 * the answer is, so that an unchanged question costs no query.
 *
 * <p>Weak, because answers with one tag differ in the publication's age.
 */
public record AnswerTag(String value) {

    /** The tag of whatever these inputs, in this order, lead to. */
    public static AnswerTag of(List<String> inputs) {
        var digest = sha256();
        for (var input : inputs) {
            var bytes = input.getBytes(StandardCharsets.UTF_8);
            // With its length before it, no input can run into the next.
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return new AnswerTag(HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    /** As a header's value. */
    public String header() {
        return "W/\"" + value + "\"";
    }

    /**
     * Whether a caller's {@code If-None-Match} names this tag, by the weak comparison of RFC 9110.
     *
     * @param ifNoneMatch the header's lines; empty where there is none
     */
    public boolean isNamedBy(List<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + value + "\""));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
