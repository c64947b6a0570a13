package org.plumbline.bi.caching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTagTest {

    private static final AnswerTag TAG = AnswerTag.of(List.of("7", "paris"));

    @Test
    void theSameInputsGiveTheSameTagAndOthersAnother() {
        assertEquals(TAG, AnswerTag.of(List.of("7", "paris")));
        assertNotEquals(TAG, AnswerTag.of(List.of("8", "paris")));
    }

    @Test
    void inputsDoNotRunIntoEachOther() {
        assertNotEquals(AnswerTag.of(List.of("ab", "c")), AnswerTag.of(List.of("a", "bc")));
    }

    @Test
    void isRecognisedAmongOthersWeakOrStrong() {
        assertTrue(TAG.isNamedBy(List.of(TAG.header())));
        assertTrue(TAG.isNamedBy(List.of("\"other\"", "W/\"another\" , " + TAG.header())));
        assertTrue(TAG.isNamedBy(List.of("\"" + TAG.value() + "\"")));
        assertTrue(TAG.isNamedBy(List.of("*")));
    }

    @Test
    void isNotRecognisedWhereItIsNotNamed() {
        assertFalse(TAG.isNamedBy(List.of()));
        assertFalse(TAG.isNamedBy(List.of("", "W/\"\"", TAG.value())));
    }
}
