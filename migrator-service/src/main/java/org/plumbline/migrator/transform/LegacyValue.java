package org.plumbline.migrator.transform;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * A value of a legacy row that is not null.
 *
 * @param text the content of a JSON string, else the literal itself, so that no digit is lost
 * @param quoted whether the JSON was a string; numbers, booleans, arrays and objects are not
 */
public record LegacyValue(String text, boolean quoted) {

    public String json() {
        return quoted ? '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"' : text;
    }
}
