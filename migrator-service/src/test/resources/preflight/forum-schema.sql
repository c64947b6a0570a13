-- A legacy moderation database of somebody else's: other names, another schema, UUIDs as keys.
CREATE SCHEMA forum;

CREATE TABLE forum.tbl_groups (
    grp_no    integer PRIMARY KEY,
    short     text        NOT NULL,
    label     text,
    opened_on timestamptz NOT NULL,
    changed   timestamptz
);
CREATE INDEX tbl_groups_changed_idx ON forum.tbl_groups (changed);

CREATE TABLE forum.messages (
    message_id uuid PRIMARY KEY,
    grp_no     integer,
    state      varchar(20) NOT NULL,
    sent       timestamp   NOT NULL,
    link       text,
    network    text,
    topic      text,
    score      text,
    touched    timestamp
);

-- What a preflight refuses.
CREATE TABLE forum.loose (id bigint, code text UNIQUE, payload bytea PRIMARY KEY, label text, day text);
CREATE VIEW forum.recent AS SELECT * FROM forum.messages;
CREATE TABLE forum.secret (id bigint PRIMARY KEY, name text NOT NULL, created_at timestamptz NOT NULL);

DO $$
BEGIN
    CREATE ROLE forum_reader LOGIN PASSWORD 'forum_reader';
EXCEPTION
    WHEN duplicate_object THEN NULL; -- the server is shared by test classes
END
$$;
GRANT USAGE ON SCHEMA forum TO forum_reader;
GRANT SELECT ON forum.tbl_groups, forum.messages, forum.loose, forum.recent TO forum_reader;
