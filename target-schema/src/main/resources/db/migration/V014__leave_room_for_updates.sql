-- Why:   a changed row updates its key's entry, its raw document and its bundle. Where the page has room the new version
--        stays there and no index is touched; otherwise each of them is, on a page of its own.
-- Locks: SHARE UPDATE EXCLUSIVE, briefly; what is there stays as it is, pages written from now on have the room.

ALTER TABLE etl.id_map SET (fillfactor = 85);
ALTER TABLE core.legacy_documents SET (fillfactor = 85);
ALTER TABLE core.submissions SET (fillfactor = 85);
ALTER TABLE core.post_data SET (fillfactor = 85);
