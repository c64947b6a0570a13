package org.plumbline.bench.scenario;

import java.util.function.IntFunction;

/**
 * A dashboard's question, which is asked again and again.
 *
 * @param name for a person
 * @param path what is asked the nth time; no two are the same, so that no answer is kept from the last time, and the first
 *     ones are what is asked most
 * @param rawJoin the file with the join of the base tables that it replaces
 */
record Question(String name, IntFunction<String> path, String rawJoin, Limits limits) {

    /** What it may take at most, in milliseconds. */
    record Limits(double overHttp, double inTheDatabase) {}
}
