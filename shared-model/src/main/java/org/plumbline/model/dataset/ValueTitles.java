package org.plumbline.model.dataset;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What people call values that are stored under a name of their own. A value without a title is called by itself. */
public final class ValueTitles {

    private static final Map<String, String> PLATFORMS = ordered(Map.ofEntries(
            Map.entry("amazon", "Amazon"),
            Map.entry("bluesky", "Bluesky"),
            Map.entry("bytedance", "ByteDance"),
            Map.entry("discord", "Discord"),
            Map.entry("gab", "Gab"),
            Map.entry("google", "Google"),
            Map.entry("meta", "Meta"),
            Map.entry("microsoft", "Microsoft"),
            Map.entry("odysee", "Odysee"),
            Map.entry("other", "Other"),
            Map.entry("pinterest", "Pinterest"),
            Map.entry("reddit", "Reddit"),
            Map.entry("rumble", "Rumble"),
            Map.entry("snap", "Snap"),
            Map.entry("telegram", "Telegram"),
            Map.entry("unknown", "Unknown"),
            Map.entry("vk", "VK"),
            Map.entry("x", "X")));

    private static final Map<String, String> SERVICES = ordered(Map.ofEntries(
            Map.entry("facebook", "Facebook"),
            Map.entry("instagram", "Instagram"),
            Map.entry("threads", "Threads"),
            Map.entry("whatsapp", "WhatsApp"),
            Map.entry("messenger", "Messenger"),
            Map.entry("x", "X"),
            Map.entry("youtube", "YouTube"),
            Map.entry("tiktok", "TikTok"),
            Map.entry("telegram", "Telegram"),
            Map.entry("reddit", "Reddit"),
            Map.entry("linkedin", "LinkedIn"),
            Map.entry("snapchat", "Snapchat"),
            Map.entry("pinterest", "Pinterest"),
            Map.entry("twitch", "Twitch"),
            Map.entry("discord", "Discord"),
            Map.entry("vk", "VK"),
            Map.entry("bluesky", "Bluesky"),
            Map.entry("gab", "Gab"),
            Map.entry("rumble", "Rumble"),
            Map.entry("odysee", "Odysee"),
            Map.entry("other", "Other"),
            Map.entry("unknown", "Unknown")));

    private static final Map<String, String> TAKEDOWN_SOURCES =
            ordered(Map.of("report_flow", "Report flow", "legacy_fallback", "Legacy field"));

    private static final Map<String, Map<String, String>> BY_COLUMN =
            Map.of("platform", PLATFORMS, "platform_detail", SERVICES, "takedown_source", TAKEDOWN_SOURCES);

    private ValueTitles() {}

    /** By value, in order; none of a column whose values are called as they are stored. */
    public static Map<String, String> of(Column column) {
        return BY_COLUMN.getOrDefault(column.name(), Map.of());
    }

    private static Map<String, String> ordered(Map<String, String> titles) {
        return Collections.unmodifiableMap(new TreeMap<>(titles));
    }
}
