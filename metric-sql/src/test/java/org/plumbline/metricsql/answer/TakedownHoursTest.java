package org.plumbline.metricsql.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.metricsql.answer.TakedownHours.Middle;

class TakedownHoursTest {

    @Test
    void oneValueIsInTheMiddleOfAnOddNumber() {
        assertEquals(Optional.of(new Middle(5, 5, 1, 1)), middle(Map.of(3, 1L, 5, 3L, 9, 1L)));
    }

    @Test
    void twoAreInTheMiddleOfAnEvenNumberMaybeOfTwoRanges() {
        assertEquals(Optional.of(new Middle(3, 9, 1, 2)), middle(Map.of(3, 2L, 9, 2L)));
        assertEquals(Optional.of(new Middle(3, 3, 1, 2)), middle(Map.of(3, 4L)));
    }

    @Test
    void nothingHasNoMiddle() {
        assertEquals(Optional.empty(), middle(Map.of()));
    }

    private static Optional<Middle> middle(Map<Integer, Long> counts) {
        return new TakedownHours(new TreeMap<>(counts)).middle();
    }
}
