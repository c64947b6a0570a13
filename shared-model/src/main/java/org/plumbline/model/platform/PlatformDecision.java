package org.plumbline.model.platform;

/**
 * Which platform a post is on, and why.
 *
 * @param rule the id of the rule that decided, {@code @} the version of the rule set
 */
public record PlatformDecision(String platform, String platformDetail, PlatformSource source, String rule) {}
