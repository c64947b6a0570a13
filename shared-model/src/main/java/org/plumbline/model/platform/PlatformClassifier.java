package org.plumbline.model.platform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.model.platform.PlatformRules.LinkShim;
import org.plumbline.model.platform.PlatformRules.Service;
import org.plumbline.model.text.LetterCase;
import org.plumbline.model.text.WhiteSpace;

/**
 * Classifies the platform of a post by its URL, then by the legacy field. Never accesses the network, so shortened
 * links are judged only by host.
 */
public final class PlatformClassifier {

    private static final int SHIMS_FOLLOWED = 3;

    private final PlatformRules rules;
    private final Map<String, Claim> claimsByDomain = new HashMap<>();
    private final Map<String, Claim> claimsByName = new HashMap<>();
    private final Set<String> silentNames;

    public PlatformClassifier(PlatformRules rules) {
        this.rules = rules;
        for (var service : rules.services()) {
            service.hosts().forEach(domain -> claimsByDomain.put(domain, Claim.of(service, "host:" + domain)));
            service.names().forEach(name -> claimsByName.put(name, Claim.of(service, "name:" + name)));
        }
        for (var group : rules.groups()) {
            group.names()
                    .forEach(name -> claimsByName.put(
                            name, new Claim(group.platform(), PlatformRules.UNKNOWN, "group-name:" + name)));
        }
        silentNames = new HashSet<>(rules.silentNames());
    }

    public PlatformRules rules() {
        return rules;
    }

    /**
     * Decides by the post's URL and legacy field.
     *
     * @param url any text, or null
     * @param legacyField any text, or null
     */
    public PlatformDecision classify(String url, String legacyField) {
        var fromField = claimOf(legacyField);
        var address = WebAddress.parse(url).filter(site -> rules.urlSpeaksAlone() || namesService(fromField));
        var fromUrl = address.flatMap(this::claimOf);
        if (fromUrl.isPresent()) {
            var source = fromField.map(field -> compare(fromUrl.get(), field)).orElse(PlatformSource.URL);
            return decision(fromUrl.get(), source);
        }
        if (fromField.isPresent()) {
            return decision(fromField.get(), PlatformSource.LEGACY_FIELD);
        }
        // A page of an unlisted service, and no field with a better answer.
        return address.filter(site -> speaks(site, SHIMS_FOLLOWED))
                .map(site -> decision(
                        new Claim(PlatformRules.OTHER, PlatformRules.OTHER, "unlisted-host"), PlatformSource.URL))
                .orElseGet(() -> decision(
                        new Claim(PlatformRules.UNKNOWN, PlatformRules.UNKNOWN, "nothing-said"), PlatformSource.NONE));
    }

    /** The listed service that a URL names; empty if there is none, or if these rules do not trust a URL alone. */
    public Optional<String> serviceOf(String url) {
        return WebAddress.parse(url)
                .filter(site -> rules.urlSpeaksAlone())
                .flatMap(this::claimOf)
                .map(Claim::detail);
    }

    private static boolean namesService(Optional<Claim> field) {
        return field.map(Claim::detail)
                .filter(detail -> !detail.equals(PlatformRules.UNKNOWN) && !detail.equals(PlatformRules.OTHER))
                .isPresent();
    }

    private static PlatformSource compare(Claim url, Claim field) {
        if (url.detail().equals(field.detail())) {
            return PlatformSource.AGREED;
        }
        // "Meta" with an Instagram URL is too broad, not wrong: the URL names the service.
        var fieldIsBroader =
                field.detail().equals(PlatformRules.UNKNOWN) && field.platform().equals(url.platform());
        return fieldIsBroader ? PlatformSource.URL : PlatformSource.CONFLICT;
    }

    private Optional<Claim> claimOf(WebAddress address) {
        return claimOf(address, SHIMS_FOLLOWED);
    }

    private Optional<Claim> claimOf(WebAddress address, int shimsLeft) {
        var shim = shimAt(address, shimsLeft);
        var target = shim.flatMap(candidate -> targetOf(candidate, address));
        return target.isPresent()
                ? claimOf(target.get(), shimsLeft - 1).map(claim -> claim.behind(shim.orElseThrow()))
                : claimAt(address.host());
    }

    private Optional<LinkShim> shimAt(WebAddress address, int shimsLeft) {
        return rules.linkShims().stream()
                .filter(shim -> isAt(shim, address))
                .findFirst()
                .filter(_ -> shimsLeft > 0);
    }

    private static boolean isAt(LinkShim shim, WebAddress address) {
        return address.isAt(shim.host()) && address.path().equals(shim.path());
    }

    private static Optional<WebAddress> targetOf(LinkShim shim, WebAddress address) {
        return shim.parameters().stream()
                .flatMap(name -> address.parameter(name).stream())
                .flatMap(target -> WebAddress.parse(target).stream())
                .findFirst();
    }

    /** Walks up the labels, so that the most specific domain decides and only whole labels match. */
    private Optional<Claim> claimAt(String host) {
        for (var domain = host; !domain.isEmpty(); domain = parent(domain)) {
            var claim = claimsByDomain.get(domain);
            if (claim != null) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    private static String parent(String domain) {
        var dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }

    /** Whether the host that a URL leads to, through any link shims, is not a silent one. */
    private boolean speaks(WebAddress address, int shimsLeft) {
        return shimAt(address, shimsLeft)
                .flatMap(shim -> targetOf(shim, address))
                .map(target -> speaks(target, shimsLeft - 1))
                .orElseGet(() -> rules.silentHosts().stream().noneMatch(address::isAt));
    }

    private Optional<Claim> claimOf(String legacyField) {
        var name = legacyField == null ? "" : LetterCase.lower(WhiteSpace.collapse(legacyField));
        if (name.isEmpty() || silentNames.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(
                claimsByName.getOrDefault(name, new Claim(PlatformRules.OTHER, PlatformRules.OTHER, "unlisted-name")));
    }

    private PlatformDecision decision(Claim claim, PlatformSource source) {
        return new PlatformDecision(claim.platform(), claim.detail(), source, claim.rule() + "@" + rules.version());
    }

    /** The platform that the URL or the field alone indicates. */
    private record Claim(String platform, String detail, String rule) {

        static Claim of(Service service, String rule) {
            return new Claim(service.platform(), service.detail(), rule);
        }

        Claim behind(LinkShim shim) {
            return new Claim(platform, detail, "shim:" + shim.host() + ">" + rule);
        }
    }
}
