package org.plumbline.bi.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.security.Roles;

/** A page of the studio: where it is, and who may look at it. */
enum StudioPage {
    OVERVIEW("", Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER),
    EXPLORE("", Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER),
    METRICS("(/[^/]+)?", Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER),
    RECRUITING("", Roles.SUPERADMIN),
    OPERATIONS("(/runs/[^/]+)?", Roles.SUPERADMIN);

    private final String below;
    private final Set<String> roles;

    /** @param below what else may follow its address, as a regular expression */
    StudioPage(String below, String... roles) {
        this.below = below;
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
        return address() + below + "/?";
    }

    String address() {
        return "/" + Fields.written(this);
    }
}
