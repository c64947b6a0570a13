package org.plumbline.testsupport;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signing keys, each made once and used again: to make one takes as long as many a test. */
final class OidcKeys {

    private static final int BITS = 2_048;

    private static final Queue<RsaJsonWebKey> OF_SERVERS_THAT_ARE_GONE = new ConcurrentLinkedQueue<>();
    private static final Map<String, RsaJsonWebKey> FOREIGN = new ConcurrentHashMap<>();

    private OidcKeys() {}

    /** A key that no other server has, as long as the server keeps it. */
    static RsaJsonWebKey take() {
        var key = OF_SERVERS_THAT_ARE_GONE.poll();
        return key == null ? generate("test-key") : key;
    }

    static void giveBack(RsaJsonWebKey key) {
        OF_SERVERS_THAT_ARE_GONE.add(key);
    }

    /** A key of this id that no server has. */
    static RsaJsonWebKey foreign(String id) {
        return FOREIGN.computeIfAbsent(id, OidcKeys::generate);
    }

    /** A key on a curve, which takes no time to make. */
    static EllipticCurveJsonWebKey onCurve() {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("test-key-on-a-curve");
            key.setUse("sig");
            key.setAlgorithm("ES256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("cannot make a test key", e);
        }
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
