package org.plumbline.migrator.check;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.migrator.dataset.ReadModel;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * What is remembered of facts that checks have let through: a number of the rows that a fact is made of, each told by its
 * version, and one of what is published of it. While both are the same, so is all that a check could find of it. A version is the
 * transaction that wrote the row: whoever writes, past triggers too, makes another one.
 *
 * <p>The SQL lies in {@code /sql/checks/facts}.
 */
public final class ProvenFacts {

    /** Of 32 facts each. Where more than these have changed unseen, looking at all is quicker. */
    private static final int MOST_BLOCKS = 2_000;

    private final Statements target;
    private final List<String> publications;
    private final String fingerprint;
    private final Seed seed;

    /** @param fingerprint of the checks, and of whatever else decides on what they find: by another one nothing is proven */
    public ProvenFacts(Connection target, Collection<String> publications, String fingerprint) {
        this.target = new Statements(target);
        this.publications = List.copyOf(publications);
        this.fingerprint = fingerprint;
        seed = Seed.of(fingerprint);
    }

    /**
     * Adds the facts that are not as they were proven to those that the transaction looks at.
     *
     * @return false where that tells nothing: nothing was proven, or too much is another
     */
    public boolean examineDoubtful() throws SQLException {
        for (var publication : publications) {
            if (target.number(sql("has_any", publication)) == 0) {
                return false;
            }
            target.run(sql("doubtful_blocks", publication));
            if (target.number(sql("count_doubtful_blocks", publication)) > MOST_BLOCKS) {
                return false;
            }
            target.run(sql("examine_doubtful", publication));
        }
        return true;
    }

    /**
     * Remembers all facts, where checks have looked at everything, in the transaction that publishes them.
     *
     * @return the facts that are still to be remembered, as the transaction publishes them: where checks have looked at some only
     */
    public LetThrough renew(Coverage coverage) throws SQLException {
        var published = new HashMap<String, Map<Long, Long>>();
        for (var publication : publications) {
            if (coverage == Coverage.EVERYTHING) {
                target.run(sql("note_all", publication));
                target.update(renew("noted_all", publication));
            } else {
                published.put(publication, hashes(ExaminedSql.of(sql("let_through", publication), Coverage.CHANGES)));
            }
        }
        return new LetThrough(fingerprint, published);
    }

    /**
     * What there is to be remembered of facts that checks have let through, by publication.
     *
     * <p>To be asked in a transaction that sees what the checks have read: what has changed since was not let through.
     */
    public Map<String, List<FactProof>> proofs(LetThrough facts) throws SQLException {
        var proofs = new HashMap<String, List<FactProof>>();
        for (var publication : publications) {
            var published = facts.publishedHashes().get(publication);
            var rows = hashes(sql("rows", publication), target.bigints(published.keySet()));
            proofs.put(
                    publication,
                    published.entrySet().stream()
                            .map(fact -> new FactProof(fact.getKey(), rows.get(fact.getKey()), fact.getValue()))
                            .toList());
        }
        return proofs;
    }

    /** Remembers facts, by publication. */
    public void renew(Map<String, List<FactProof>> proofs) throws SQLException {
        for (var publication : publications) {
            var facts = proofs.get(publication);
            target.update(
                    renew("noted", publication),
                    column(facts, FactProof::factKey),
                    column(facts, FactProof::rowsHash),
                    column(facts, FactProof::publishedHash));
        }
    }

    /** The numbers that a query gives, by fact key. */
    private Map<Long, Long> hashes(String sql, Object... parameters) throws SQLException {
        var hashes = new HashMap<Long, Long>();
        target.list(row -> hashes.put(row.getLong("fact_key"), row.getLong("hash")), sql, parameters);
        return hashes;
    }

    private String renew(String noted, String publication) {
        return sql("renew", publication).replace("{noted}", sql(noted, publication));
    }

    private Array column(List<FactProof> proofs, Function<FactProof, Long> column) throws SQLException {
        return target.bigints(proofs.stream().map(column).toList());
    }

    private String sql(String file, String publication) {
        var published = ReadModel.publishedAs(publication).stream()
                .map(readModel -> readModel.fill(SqlFile.query("checks/facts/published.sql")))
                .collect(joining("\nUNION ALL\n"));
        return SqlFile.read("checks/facts/%s.sql".formatted(file))
                .replace("{compared}", SqlFile.query("checks/facts/compared.sql"))
                .replace("{rows}", SqlFile.query("checks/facts/rows_of_%s.sql".formatted(publication)))
                .replace("{published}", published)
                .replace("{publication}", publication)
                .replace("{seed}", seed.sql());
    }
}
