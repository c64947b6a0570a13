package org.plumbline.bi.studio.session;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged service. */
@QuarkusIntegrationTest
class LoginIT extends LoginTest {}
