package org.plumbline.service.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;
import org.yaml.snakeyaml.reader.StreamReader;

/** The text of a YAML document. */
final class YamlText {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private YamlText() {}

    /** @throws Failure.InvalidInput if it is not UTF-8, or has characters that YAML does not allow */
    static String decode(String file, byte[] content) {
        var text = CharBuffer.allocate(content.length);
        var bytes = ByteBuffer.wrap(content);
        var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        var decoded = text.flip().toString();
        if (result.isError()) {
            throw refusal(file, decoded, "is not UTF-8 from here on");
        }
        if (!decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK) {
            decoded = decoded.substring(1);
        }
        refuseControlCharacters(file, decoded);
        return decoded;
    }

    private static void refuseControlCharacters(String file, String text) {
        for (var index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            if (!StreamReader.isPrintable(text.codePointAt(index))) {
                throw refusal(
                        file,
                        text.substring(0, index),
                        "the character U+%04X is not allowed in YAML".formatted(text.codePointAt(index)));
            }
        }
    }

    /** At the place after a text. */
    private static Failure.InvalidInput refusal(String file, String before, String message) {
        var line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        var column = before.length() - before.lastIndexOf('\n');
        return new Failure.InvalidInput(file, List.of(new Violation("", message, line, column)));
    }
}
