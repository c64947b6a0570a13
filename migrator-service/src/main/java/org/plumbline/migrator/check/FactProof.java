package org.plumbline.migrator.check;

/**
 * What there is to be remembered of a fact.
 *
 * @param rowsHash a number of the rows that it is made of; null where it has none any more
 * @param publishedHash a number of what is published of it: 0 where nothing is
 */
public record FactProof(long factKey, Long rowsHash, long publishedHash) {}
