-- Where the rows go that another hand than a run has changed.
CREATE TEMPORARY TABLE edited_rows (
    relation text   NOT NULL,
    new_id   bigint NOT NULL
) ON COMMIT DROP;
