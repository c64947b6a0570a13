package org.plumbline.bi.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.plumbline.service.security.Roles;

/** A page of the studio: where it is, and who may look at it. */
enum StudioPage {
    OVERVIEW("/overview", "/overview", Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER),
    EXPLORE("/explore", "/explore", Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER),
    METRICS("/metrics", "/metrics(/[^/]+)?", Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER),
    RECRUITING("/recruiting", "/recruiting", Roles.SUPERADMIN),
    OPERATIONS("/operations", "/operations(/runs/[^/]+)?", Roles.SUPERADMIN);

    private final String address;
    private final String addresses;
    private final Set<String> roles;

    StudioPage(String address, String addresses, String... roles) {
        this.address = address;
        this.addresses = addresses;
        this.roles = Set.of(roles);
    }

    /** The pages for somebody with these roles, in the order of the navigation. */
    static List<StudioPage> of(Set<String> roles) {
        return Arrays.stream(values()).filter(page -> page.isFor(roles)).toList();
    }

    boolean isFor(Set<String> present) {
        return present.stream().anyMatch(roles::contains);
    }

    /** Every path that shows the page, as a regular expression. */
    String addresses() {
        return addresses + "/?";
    }

    String address() {
        return address;
    }
}
