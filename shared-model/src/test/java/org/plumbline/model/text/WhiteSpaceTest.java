package org.plumbline.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhiteSpaceTest {

    @Test
    void isWhatUnicodeOrTheJdkHasForIt() {
        var unicode = Pattern.compile("\\p{IsWhite_Space}").asMatchPredicate();
        var known = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> Character.isWhitespace(character) || unicode.test(Character.toString(character)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertEquals(known, WhiteSpace.CHARACTERS);
    }

    @Test
    void goesFromBothEndsAndIsOneSpaceWithin() {
        assertEquals("in\u00a0 review", WhiteSpace.strip("\u00a0\t in\u00a0 review\u202f\n"));
        assertEquals("in review", WhiteSpace.collapse("\u00a0\t in\u00a0 review\u202f\n"));
        assertEquals("", WhiteSpace.collapse(" \u00a0"));
    }
}
