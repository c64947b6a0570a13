package org.plumbline.model.dataset;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Titles of stored values. A value without a title is its own title. */
public final class ValueTitles {

    /** Titles with other capitalisation. */
    private static final Map<String, String> SPELLED = Map.of(
            "bytedance", "ByteDance",
            "legacy_fallback", "Legacy field",
            "linkedin", "LinkedIn",
            "report_flow", "Report flow",
            "tiktok", "TikTok",
            "vk", "VK",
            "whatsapp", "WhatsApp",
            "youtube", "YouTube");

    private static final Map<String, Map<String, String>> BY_COLUMN = Map.of(
            "platform",
            titles(
                    "amazon bluesky bytedance discord gab google meta microsoft odysee other pinterest reddit rumble snap"
                            + " telegram unknown vk x"),
            "platform_detail",
            titles("facebook instagram threads whatsapp messenger x youtube tiktok telegram reddit linkedin snapchat"
                    + " pinterest twitch discord vk bluesky gab rumble odysee other unknown"),
            "takedown_source",
            titles("report_flow legacy_fallback"));

    private ValueTitles() {}

    /** Titles by value, in order; empty for a column without titles. */
    public static Map<String, String> of(Column column) {
        return BY_COLUMN.getOrDefault(column.name(), Map.of());
    }

    /**
     * The value that a text means without being a value itself: the text is its title, or differs from it only in
     * letter case.
     */
    public static Optional<String> valueMeant(Column column, String text) {
        var titles = of(column);
        return titles.containsKey(text)
                ? Optional.empty()
                : titles.entrySet().stream()
                        .filter(entry ->
                                text.equalsIgnoreCase(entry.getKey()) || text.equalsIgnoreCase(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static Map<String, String> titles(String values) {
        var titles = new TreeMap<String, String>();
        for (var value : values.split(" ", -1)) {
            var capitalised = Character.toUpperCase(value.charAt(0)) + value.substring(1);
            titles.put(value, SPELLED.getOrDefault(value, capitalised));
        }
        return Collections.unmodifiableMap(titles);
    }
}
