package org.plumbline.bi.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(1)",
                " =1+1",
                "\u00a0=1+1",
                "\u3000=1+1",
                "\t=1+1",
                "\r\n=1+1",
                "\u2028=1+1",
                "\u0085=1+1",
                "\ufeff=1+1",
                "\u200b \t =1+1",
                "\u202e=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)",
                " \n ＝1+1",
                "﹦1+1",
                "−1",
                "\ttext",
                "\rtext",
                "\ntext"
            })
    void aCellThatASpreadsheetCouldComputeIsText(String text) {
        assertEquals("'" + text, Formulas.harmlessInACell(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tiktok", "a=b", "a\n=b", "1-2", "(=1)", "'=1", " text", "日本"})
    void anotherCellIsAsItIs(String text) {
        assertEquals(text, Formulas.harmlessInACell(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x,=1", "x;\u3000＝1", "x,\"=1", "x, \" ＋1", "x,-a", "x\t@SUM(1)"})
    void aLineIsTextAtEachOfItsSeparators(String text) {
        var sign = text.replaceFirst("^(x[,;\t][\\s\u3000]*\"?\\s*)(.*)$", "$1'$2");
        assertEquals(sign, Formulas.harmlessInALine(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", ", ", ",\"", "\n"})
    void lengthTakesNoTimeToSpeakOf(String text) {
        var line = "," + text.repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Formulas.harmlessInALine(line));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Formulas.harmlessInACell(line));
    }
}
