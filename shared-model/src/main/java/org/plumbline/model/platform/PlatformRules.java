package org.plumbline.model.platform;

import java.util.List;

/**
 * One version of the rules that classify platforms. The content is data: {@code platform-rules.yaml}.
 *
 * @param version incremented by every change, and stored with each decision
 * @param urlSpeaksAlone whether a URL decides if the legacy field names no service; otherwise it counts only together
 *     with a field that names one
 * @param silentHosts hosts that do not indicate a platform, such as link shorteners; links are never fetched
 * @param silentNames legacy field values that do not indicate a platform
 */
public record PlatformRules(
        int version,
        boolean urlSpeaksAlone,
        List<Service> services,
        List<Group> groups,
        List<LinkShim> linkShims,
        List<String> silentHosts,
        List<String> silentNames) {

    /** The platform and service of an unlisted URL or name. */
    public static final String OTHER = "other";

    /** The platform and service if neither URL nor field indicates one. */
    public static final String UNKNOWN = "unknown";

    public PlatformRules {
        services = List.copyOf(services);
        groups = List.copyOf(groups);
        linkShims = List.copyOf(linkShims);
        silentHosts = List.copyOf(silentHosts);
        silentNames = List.copyOf(silentNames);
    }

    /**
     * A service and how to recognise it.
     *
     * @param detail the value of {@code platform_detail}
     * @param platform the broad group
     * @param hosts domains; a host matches if it equals a domain or is a subdomain
     * @param names spellings in the legacy field, in lower case
     */
    public record Service(String detail, String platform, List<String> hosts, List<String> names) {
        public Service {
            hosts = List.copyOf(hosts);
            names = List.copyOf(names);
        }
    }

    /** Legacy field values that name only a broad group, not the service. */
    public record Group(String platform, List<String> names) {
        public Group {
            names = List.copyOf(names);
        }
    }

    /**
     * A redirect page with the real address in a query parameter.
     *
     * @param path the path of the redirect page, exact
     */
    public record LinkShim(String host, String path, List<String> parameters) {
        public LinkShim {
            parameters = List.copyOf(parameters);
        }
    }
}
