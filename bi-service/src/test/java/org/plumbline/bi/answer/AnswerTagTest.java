package org.plumbline.bi.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.freshness.DatasetStates.DatasetState;
import org.plumbline.model.scope.Scope;

class AnswerTagTest {

    private static final DatasetState STATE = AnyQuestion.state(7);

    private static final AnswerTag TAG = tag("7", "paris");

    @Test
    void theSameInputsGiveTheSameTagAndOthersAnother() {
        assertEquals(TAG, tag("7", "paris"));
        assertNotEquals(TAG, tag("8", "paris"));
        assertNotEquals(TAG, AnswerTag.of(Scope.of(List.of("paris")), STATE, List.of("7", "paris")));
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

    private static AnswerTag tag(Object... inputs) {
        return AnswerTag.of(Scope.everything(), STATE, List.of(inputs));
    }
}
