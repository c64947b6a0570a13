package org.plumbline.model.platform;

/**
 * The platform of a post, and why.
 *
 * @param rule the id of the deciding rule, {@code @}, and the rule set's version
 */
public record PlatformDecision(String platform, String platformDetail, PlatformSource source, String rule) {}
