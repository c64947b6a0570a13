package org.plumbline.migrator.load;

import java.util.List;

/**
 * PostgreSQL's text format of COPY, as its documentation defines it. The driver transports the format but does not
 * write it.
 */
final class CopyText {

    private final StringBuilder out = new StringBuilder(1 << 16);
    private boolean rowIsEmpty = true;

    CopyText value(Object value) {
        if (!rowIsEmpty) {
            out.append('\t');
        }
        rowIsEmpty = false;
        switch (value) {
            case null -> out.append("\\N");
            case List<?> elements -> escape(arrayLiteral(elements));
            case Boolean flag -> out.append(flag ? 't' : 'f');
            default -> escape(value.toString());
        }
        return this;
    }

    void endRow() {
        out.append('\n');
        rowIsEmpty = true;
    }

    String text() {
        return out.toString();
    }

    private void escape(String text) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(character);
            }
        }
    }

    private static String arrayLiteral(List<?> elements) {
        var literal = new StringBuilder("{");
        for (var element : elements) {
            if (literal.length() > 1) {
                literal.append(',');
            }
            literal.append('"')
                    .append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }
}
