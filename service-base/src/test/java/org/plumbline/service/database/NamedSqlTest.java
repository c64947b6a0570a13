package org.plumbline.service.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void parametersKeepTheirOrderAndMayRepeat() {
        var sql = NamedSql.of("probe", "SELECT CAST(:a_b AS jsonb) WHERE x = :c OR y = :a_b");

        assertEquals("SELECT CAST(? AS jsonb) WHERE x = ? OR y = ?", sql.sql());
        assertEquals(List.of("a_b", "c", "a_b"), sql.parameters());
    }

    @Test
    void textsNamesCommentsCastsAndSlicesHaveNone() {
        var text = "SELECT ':a', \":b\", $$ :c $$, d::text, e[1:f] -- :g\n";

        assertEquals(new NamedSql("probe", text, List.of()), NamedSql.of("probe", text));
    }

    @Test
    void aQuestionMarkIsAnOperatorWhichTheDriverWantsTwice() {
        var sql = NamedSql.of("probe", "SELECT a ? 'b?' AND c ?| d AND e ?& :f");

        assertEquals("SELECT a ?? 'b?' AND c ??| d AND e ??& ?", sql.sql());
        assertEquals(List.of("f"), sql.parameters());
    }

    @Test
    void textsNamesAndCommentsKeepTheirQuestionMarks() {
        var text = "SELECT '?', E'it\\'s ?', \"?\", $$ ? $$, $a$ ? $a$ /* isn't it? */ -- ?\n";

        assertEquals(new NamedSql("probe", text, List.of()), NamedSql.of("probe", text));
        assertEquals(
                text + "SELECT a ?? 'b'",
                NamedSql.of("probe", text + "SELECT a ? 'b'").sql());
    }

    @Test
    void everyParameterHasToBeSetAndNoOther() {
        var sql = NamedSql.of("probe", "SELECT :a");

        assertThrows(IllegalArgumentException.class, () -> sql.bind(null, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> sql.bind(null, Map.of("a", 1, "b", 2)));
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThrows(IllegalStateException.class, () -> NamedSql.read(NamedSqlTest.class, "missing.sql"));
    }
}
