package org.plumbline.testsupport.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plumbline.testsupport.FakeOidc;

/** Authorization headers: tokens of each role, odd tokens, and non-tokens. */
final class HostileTokens {

    private static final int ODD_ONES = 40;
    private static final List<String> CLAIMS = List.of(
            "preferred_username",
            "sub",
            "communities",
            "exp",
            "iat",
            "nbf",
            "aud",
            "iss",
            "azp",
            "jti",
            "acr",
            "auth_time",
            "groups",
            "upn",
            "scope",
            "cnf",
            "typ",
            "name");
    private static final List<String> GARBAGE = List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer .",
            "bearer  ........",
            "Bearer e30.e30.e30",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Bearer " + "a".repeat(5_000),
            "Basic YTpi",
            "Digest",
            "DPoP a.b.c",
            "Negotiate \u00e4");

    private final Random random;
    private final List<String> good;
    private final List<String> odd = new ArrayList<>();

    HostileTokens(FakeOidc oidc, Random random) {
        this.random = random;
        good = List.of(
                "Bearer " + oidc.superadmin(),
                "Bearer " + oidc.communityManager("paris"),
                "Bearer " + oidc.communityManager(),
                "Bearer " + oidc.token().issue());
        for (var number = 0; number < ODD_ONES; number++) {
            odd.add("Bearer " + oddOne(oidc));
        }
    }

    private String oddOne(FakeOidc oidc) {
        var token = oidc.token().roles(random.nextBoolean() ? "superadmin" : "community-manager");
        if (random.nextInt(10) == 0) {
            return token.signedByAnUnknownKey().issue();
        }
        return token.claim(OddValues.one(random, CLAIMS), oddClaim()).issue();
    }

    private Object oddClaim() {
        return switch (random.nextInt(6)) {
            case 0 -> OddValues.text(random);
            case 1 -> List.of(OddValues.text(random), OddValues.text(random));
            case 2 -> Map.of(OddValues.text(random), OddValues.text(random));
            case 3 -> random.nextLong();
            case 4 -> random.nextDouble();
            default -> List.of(random.nextInt(), List.of());
        };
    }

    /** An {@code Authorization} header; null for none. */
    String any() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> OddValues.one(random, GARBAGE);
            case 2 -> OddValues.one(random, odd);
            case 3, 4, 5 -> OddValues.one(random, good);
            default -> good.getFirst();
        };
    }
}
