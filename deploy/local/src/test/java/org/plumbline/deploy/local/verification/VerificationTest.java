package org.plumbline.deploy.local.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plumbline.deploy.local.StackFailure;

class VerificationTest {

    private static final String ANSWER = """
            {"ok": false, "verifiedAt": "2026-11-20T12:00:00Z", "passed": 2, "unknown": 1, "failed": 2, "facts": [
              {"expectation": "indexes", "about": "Indexes are there", "subject": "idx_a", "outcome": "passed",
               "found": "for jobs", "otherwise": null},
              {"expectation": "indexes", "about": "Indexes are there", "subject": "idx_longer", "outcome": "failed",
               "found": "is not there", "otherwise": "Make it again"},
              {"expectation": "indexes", "about": "Indexes are there", "subject": "idx_b", "outcome": "failed",
               "found": "is not valid", "otherwise": "Make it again"},
              {"expectation": "use", "about": "Indexes are used", "subject": "idx_a", "outcome": "unknown",
               "found": "0 scans", "otherwise": null},
              {"expectation": "use", "about": "Indexes are used", "subject": "idx_c", "outcome": "passed",
               "found": "7 scans", "otherwise": null}]}""";

    @Test
    void showsEachPartUnderWhatIsExpectedOfItAndSaysOnceWhatToDo() throws JsonProcessingException {
        var shown = new ByteArrayOutputStream();
        var verification = Verification.of(new JsonMapper().readTree(ANSWER));
        verification.print(new PrintStream(shown, true, StandardCharsets.UTF_8));
        assertEquals("""
                Indexes are there
                  ok    idx_a       for jobs
                  FAIL  idx_longer  is not there
                  FAIL  idx_b       is not valid
                  -> Make it again
                Indexes are used
                  ?     idx_a  0 scans
                  ok    idx_c  7 scans

                2 passed, 1 unknown yet, 2 failed
                """, shown.toString(StandardCharsets.UTF_8));
        assertFalse(verification.ok());
    }

    @Test
    void anAnswerOfAnotherKindIsSaidToBeNone() throws JsonProcessingException {
        var other = new JsonMapper().readTree("{\"ok\": \"maybe\"}");
        assertThrows(StackFailure.class, () -> Verification.of(other));
    }
}
