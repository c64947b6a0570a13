package org.plumbline.suite.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The realm of the example gives people the tokens that the one-machine stack's does, which the browser test logs in to. */
class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILE =
            "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0";

    @Test
    void tokensAreThoseOfTheOneMachineStack() throws Exception {
        var example = example();
        var local = local();

        assertEquals(names(local.at("/roles/realm"), "name"), names(example.at("/roles/realm"), "name"));
        assertEquals(local.path("accessTokenLifespan"), example.path("accessTokenLifespan"));
        var page = client(example, "plumbline-web");
        var localPage = client(local, "plumbline-web");
        for (var field : List.of("publicClient", "standardFlowEnabled", "directAccessGrantsEnabled", "attributes")) {
            assertEquals(localPage.path(field), page.path(field), field);
        }
        for (var mapper : localPage.path("protocolMappers")) {
            var same = named(
                    page.path("protocolMappers"), "name", mapper.path("name").asText());
            assertEquals(mapper.path("protocolMapper"), same.path("protocolMapper"));
            for (var setting : List.of(
                    "included.custom.audience", "user.attribute", "claim.name", "multivalued", "access.token.claim")) {
                assertEquals(
                        mapper.at("/config").path(setting),
                        same.at("/config").path(setting),
                        mapper.path("name") + ": " + setting);
            }
        }
        assertEquals(
                client(local, "plumbline").path("bearerOnly"),
                client(example, "plumbline").path("bearerOnly"));
    }

    @Test
    void peopleCanBeGivenCommunities() throws Exception {
        var attributes = JSON.readTree(example().at(PROFILE).asText()).path("attributes");
        var communities = named(attributes, "name", "communities");
        assertTrue(communities.path("multivalued").asBoolean());
        assertEquals("[\"admin\"]", communities.at("/permissions/edit").toString());
        assertEquals(
                names(JSON.readTree(local().at(PROFILE).asText()).path("attributes"), "name"),
                names(attributes, "name"));
    }

    private static JsonNode example() throws IOException, InterruptedException {
        return Rendering.OIDC_SERVER_BY_AN_OPERATOR.manifests().stream()
                .map(manifest -> manifest.content().at("/spec/realm"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode local() throws IOException {
        return JSON.readTree(Sources.PROJECT
                .resolve("deploy/local/src/main/resources/org/plumbline/deploy/local/identity/plumbline-realm.json")
                .toFile());
    }

    private static JsonNode client(JsonNode realm, String name) {
        return named(realm.path("clients"), "clientId", name);
    }

    private static JsonNode named(JsonNode list, String key, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path(key).asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + list));
    }

    private static Set<String> names(JsonNode list, String key) {
        return new TreeSet<>(list.findValuesAsText(key));
    }
}
