package org.plumbline.bi.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.freshness.DatasetStates.DatasetState;
import org.plumbline.model.scope.Scope;

class AnswerTagTest {

    private static final DatasetState STATE = AnyQuestion.state(7);

    private static final EntityTag TAG = tag("7", "paris");

    @Test
    void theSameInputsGiveTheSameTagAndOthersAnother() {
        assertEquals(TAG, tag("7", "paris"));
        assertNotEquals(TAG, tag("8", "paris"));
        assertNotEquals(TAG, AnswerTag.of(Scope.of(List.of("paris")), STATE, List.of("7", "paris")));
    }

    private static EntityTag tag(Object... inputs) {
        return AnswerTag.of(Scope.everything(), STATE, List.of(inputs));
    }
}
