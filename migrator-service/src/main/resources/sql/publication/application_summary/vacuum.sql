VACUUM bi.application_summary_mv, bi.application_summary_side, bi.pending_changes;
