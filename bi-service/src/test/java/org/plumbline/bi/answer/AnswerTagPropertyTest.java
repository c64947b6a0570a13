package org.plumbline.bi.answer;

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

    /** An entry of the response cache is of one question in one scope. */
    @Property(tries = 20_000)
    void noTwoQuestionsShareAnEntryOfTheCache(
            @ForAll("questions") AnyQuestion one, @ForAll("questions") AnyQuestion other) {
        var same = one.scope().equals(other.scope()) && one.asked().equals(other.asked());
        assertEquals(same, one.entry().equals(other.entry()));
    }

    @Provide
    Arbitrary<AnyQuestion> questions() {
        return AnyQuestion.any();
    }
}
