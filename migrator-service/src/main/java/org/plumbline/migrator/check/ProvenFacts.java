package org.plumbline.migrator.check;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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
    private final Seed seed;

    /** @param fingerprint of the checks, and of whatever else decides on what they find: by another one nothing is proven */
    public ProvenFacts(Connection target, Collection<String> publications, String fingerprint) {
        this.target = new Statements(target);
        this.publications = List.copyOf(publications);
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
     * Remembers the facts that checks have let through, all or those that the transaction looks at: as their rows are in its
     * snapshot, which the checks have read, and as they are published now.
     */
    public void renew(Coverage coverage) throws SQLException {
        for (var publication : publications) {
            target.run(ExaminedSql.of(sql("renew", publication), coverage));
        }
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
