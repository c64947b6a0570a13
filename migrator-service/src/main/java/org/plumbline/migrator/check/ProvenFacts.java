package org.plumbline.migrator.check;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
                target.run(sql("renew_all", publication));
            } else {
                published.put(publication, publishedHashes(publication));
            }
        }
        return new LetThrough(fingerprint, published);
    }

    private Map<Long, Long> publishedHashes(String publication) throws SQLException {
        var hashes = new HashMap<Long, Long>();
        target.list(
                row -> hashes.put(row.getLong("fact_key"), row.getLong("hash")),
                ExaminedSql.of(sql("let_through", publication), Coverage.CHANGES));
        return hashes;
    }

    /**
     * What there is to be remembered of facts that checks have let through.
     *
     * <p>To be asked in a transaction that sees what the checks have read: what has changed since was not let through.
     */
    public List<FactProof> proofs(LetThrough facts) throws SQLException {
        var proofs = new ArrayList<FactProof>();
        for (var publication : publications) {
            var published = facts.publishedHashes().get(publication);
            var rows = new HashMap<Long, Long>();
            target.list(
                    row -> rows.put(row.getLong("fact_key"), row.getLong("hash")),
                    sql("rows", publication),
                    target.bigints(published.keySet()));
            published.forEach((fact, hash) -> proofs.add(new FactProof(publication, fact, rows.get(fact), hash)));
        }
        return proofs;
    }

    /** Remembers facts. */
    public void renew(List<FactProof> proofs) throws SQLException {
        for (var publication : publications) {
            var own = proofs.stream()
                    .filter(proof -> proof.publication().equals(publication))
                    .collect(partitioningBy(FactProof::isOfNothing));
            target.update(sql("forget", publication), column(own.get(true), FactProof::factKey));
            target.update(
                    sql("renew", publication),
                    column(own.get(false), FactProof::factKey),
                    column(own.get(false), FactProof::rowsHash),
                    column(own.get(false), FactProof::publishedHash));
        }
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
