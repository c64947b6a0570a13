-- The first question of the REPEATABLE READ transaction: its snapshot is the one that everything is read from.
SELECT
    txid_snapshot_xmin(txid_current_snapshot()) AS snapshot_xmin,
    txid_snapshot_xmax(txid_current_snapshot()) AS next_xid,
    concat_ws(
        '/',
        (SELECT system_identifier FROM pg_control_system()),
        (SELECT timeline_id FROM pg_control_checkpoint()),
        (SELECT oid FROM pg_database WHERE datname = current_database())
    ) AS identity;
