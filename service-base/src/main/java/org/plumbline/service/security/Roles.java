package org.plumbline.service.security;

/** The realm roles that the suite knows. */
public final class Roles {

    /** Sees and does everything. */
    public static final String SUPERADMIN = "superadmin";

    /** Sees the communities of the token's {@code communities} claim; cannot change anything. */
    public static final String COMMUNITY_MANAGER = "community-manager";

    private Roles() {}
}
