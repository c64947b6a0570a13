package org.plumbline.bi.applications;

import java.util.Comparator;

/**
 * A company that applications are for, ordered by key.
 *
 * @param id null for jobs without a company, which come last
 * @param name null for these
 */
record Company(Long id, String name) implements Comparable<Company> {

    private static final Comparator<Company> BY_ID =
            Comparator.comparing(Company::id, Comparator.nullsLast(Comparator.naturalOrder()));

    @Override
    public int compareTo(Company other) {
        return BY_ID.compare(this, other);
    }
}
