-- The first question of the REPEATABLE READ transaction: its snapshot is the one that everything is read from.
SELECT
    txid_snapshot_xmin(txid_current_snapshot()) AS snapshot_xmin,
    txid_snapshot_xmax(txid_current_snapshot()) AS next_xid,
{identity} AS identity;
