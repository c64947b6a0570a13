package org.plumbline.bi.caching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnswerTagPropertyTest {

    /** Tags are equal where, and only where, all that the answers depend on is. */
    @Property(tries = 20_000)
    void noTwoQuestionsShareATag(@ForAll("questions") AnyQuestion one, @ForAll("questions") AnyQuestion other) {
        assertEquals(one.equals(other), one.tag().equals(other.tag()));
    }

    @Provide
    Arbitrary<AnyQuestion> questions() {
        return AnyQuestion.any();
    }
}
