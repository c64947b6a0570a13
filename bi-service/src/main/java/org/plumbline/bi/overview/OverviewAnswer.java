package org.plumbline.bi.overview;

import org.plumbline.bi.caching.AnswerTag;

/** What a conditional request for the overview leads to. */
sealed interface OverviewAnswer {

    AnswerTag tag();

    /** The caller has the answer already. */
    record Unchanged(AnswerTag tag) implements OverviewAnswer {}

    /** The answer. */
    record Current(AnswerTag tag, Overview overview) implements OverviewAnswer {}
}
