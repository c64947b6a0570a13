package org.plumbline.bi.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.security.Roles;

/** A page of the studio: its address and the roles that may open it. */
enum StudioPage {
    OVERVIEW("", Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER),
    EXPLORE("", Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER),
    METRICS("(/[^/]+)?", Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER),
    RECRUITING("", Roles.SUPERADMIN),
    OPERATIONS("(/runs/[^/]+)?", Roles.SUPERADMIN);

    private final String below;
    private final Set<String> roles;

    /** @param below a regular expression for what may follow its address */
    StudioPage(String below, String... roles) {
        this.below = below;
        this.roles = Set.of(roles);
    }

    /** The pages for these roles, in navigation order. */
    static List<StudioPage> of(Set<String> roles) {
        return Arrays.stream(values()).filter(page -> page.isFor(roles)).toList();
    }

    boolean isFor(Set<String> present) {
        return present.stream().anyMatch(roles::contains);
    }

    /** Every path that shows the page, as a regular expression. */
    String addresses() {
        return address() + below + "/?";
    }

    String address() {
        return "/" + Fields.written(this);
    }
}
