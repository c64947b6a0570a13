package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.util.Map;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.Severity;
import org.plumbline.model.scope.CommunitySlug;

/**
 * Tokens and requests can name each community. One that they cannot name would be visible only to a scope over
 * everything.
 */
public final class CommunityNamesCheck implements Check {

    @Override
    public CheckHeader header() {
        return CheckHeader.structural(
                        "communities_can_be_named",
                        "Tokens and requests can name each community: " + CommunitySlug.FORM,
                        "slug")
                .with(Severity.WARNING);
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var failing = new FailingRows();
        context.sql("reader.community_slugs").list(row -> row.getString(1)).stream()
                .filter(slug -> !CommunitySlug.isSlug(slug))
                .forEach(slug -> failing.add(Map.of("slug", slug)));
        return failing.holdsOr(
                "%d communities have a slug that no token can name; first '%s'.", first -> first.get("slug"));
    }
}
