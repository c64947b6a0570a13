package org.plumbline.model.platform;

import java.util.List;

/**
 * One version of the rules that tell which platform a post is on. The content is data: {@code platform-rules.yaml}.
 *
 * @param version raised by every change, and stored with each decision
 * @param urlSpeaksAlone whether a URL says which service a post is on where the legacy field names none; otherwise it is
 *     only heard beside a field that names one
 * @param silentHosts hosts that say nothing of where a post is, such as link shorteners; links are never fetched
 * @param silentNames legacy field values that say nothing
 */
public record PlatformRules(
        int version,
        boolean urlSpeaksAlone,
        List<Service> services,
        List<Group> groups,
        List<LinkShim> linkShims,
        List<String> silentHosts,
        List<String> silentNames) {

    /** The platform and service of a URL or a name that says something, but nothing that is listed. */
    public static final String OTHER = "other";

    /** The platform and service where nothing says anything. */
    public static final String UNKNOWN = "unknown";

    public PlatformRules {
        services = List.copyOf(services);
        groups = List.copyOf(groups);
        linkShims = List.copyOf(linkShims);
        silentHosts = List.copyOf(silentHosts);
        silentNames = List.copyOf(silentNames);
    }

    /**
     * A service and what gives it away.
     *
     * @param detail the value of {@code platform_detail}
     * @param platform the broad group
     * @param hosts domains; a host matches one where it is that domain or lies below it
     * @param names spellings of the legacy field, lower case
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
     * A redirect page that carries the real address in a query parameter.
     *
     * @param path the path of the redirect page, exact
     */
    public record LinkShim(String host, String path, List<String> parameters) {
        public LinkShim {
            parameters = List.copyOf(parameters);
        }
    }
}
