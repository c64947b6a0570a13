package org.plumbline.migrator.pipeline;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.reader.StreamReader;

/** The text of a YAML file. */
final class YamlText {

    private static final int LARGEST_BYTES = 1 << 20;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private YamlText() {}

    /** @throws DefinitionFault where the file is too large, not UTF-8, or has characters that YAML does not allow */
    static String decode(String file, byte[] content) {
        if (content.length > LARGEST_BYTES) {
            throw fault(file, Position.START, "the file has more than %d bytes".formatted(LARGEST_BYTES));
        }
        var text = CharBuffer.allocate(content.length);
        var bytes = ByteBuffer.wrap(content);
        var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        var decoded = text.flip().toString();
        if (result.isError()) {
            throw fault(file, end(decoded), "is not UTF-8 from here on");
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
                throw fault(
                        file,
                        end(text.substring(0, index)),
                        "the character U+%04X is not allowed in YAML".formatted(text.codePointAt(index)));
            }
        }
    }

    /** The place after a text. */
    private static Position end(String text) {
        var line = (int) text.chars().filter(character -> character == '\n').count();
        return new Position(line + 1, text.length() - text.lastIndexOf('\n'));
    }

    private static DefinitionFault fault(String file, Position position, String message) {
        return new DefinitionFault(List.of(new DefinitionError(file, position, FieldPath.ROOT, message)));
    }
}
