-- That the checks of a run have passed on the last publication, where none had: a refresh by hand made it.
UPDATE bi.publications
SET is_checked = true, run_id = ?, checks_passed = ?, checks_warned = ?
WHERE dataset = ? AND version = ? AND NOT is_checked;
