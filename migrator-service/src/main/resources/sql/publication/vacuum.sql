-- Frees what a refresh has replaced, and the marks that it has answered.
VACUUM {relations}, bi.pending_changes;
