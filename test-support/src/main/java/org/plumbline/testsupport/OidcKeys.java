package org.plumbline.testsupport;

import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** Makes signing keys. */
final class OidcKeys {

    private static final int BITS = 2_048;

    private OidcKeys() {}

    static RsaJsonWebKey generate(String id) {
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
