package org.plumbline.migrator.schedule;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same of the packaged service. */
@QuarkusIntegrationTest
@TestProfile(ScheduleTest.EverySecond.class)
class ScheduleIT extends ScheduleTest {}
