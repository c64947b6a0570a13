-- Post 712 waits for a second community.
INSERT INTO etl.waiting_references (source, entity, legacy_id, referred_entity, referred_legacy_id)
VALUES ('moderation', 'posts', '712', 'communities', '9');
