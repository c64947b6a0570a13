package org.plumbline.bi.answer;

/** The outcome of a conditional request. */
public sealed interface Answer<T> {

    AnswerTag tag();

    /** The caller has the answer already. */
    record Unchanged<T>(AnswerTag tag) implements Answer<T> {}

    /** The answer. */
    record Current<T>(AnswerTag tag, T body) implements Answer<T> {}
}
