package org.plumbline.testsupport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** Signing keys, each made once: to make one takes as long as many a test. */
final class OidcKeys {

    private static final int BITS = 2_048;

    private static final Map<String, RsaJsonWebKey> OWN = new ConcurrentHashMap<>();
    private static final Map<String, RsaJsonWebKey> FOREIGN = new ConcurrentHashMap<>();

    private OidcKeys() {}

    /** The key of an id. */
    static RsaJsonWebKey named(String id) {
        return OWN.computeIfAbsent(id, OidcKeys::generate);
    }

    /** Another one, of the same id. */
    static RsaJsonWebKey foreign(String id) {
        return FOREIGN.computeIfAbsent(id, OidcKeys::generate);
    }

    private static RsaJsonWebKey generate(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("cannot make a test key", e);
        }
    }
}
