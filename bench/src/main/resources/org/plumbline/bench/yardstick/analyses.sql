INSERT INTO yardstick.analyses (submission_id, model, sentiment, toxicity, labels)
SELECT
    id,
    analysis ->> 'model',
    (analysis ->> 'sentiment')::numeric,
    (analysis ->> 'toxicity')::numeric,
    ARRAY(SELECT jsonb_array_elements_text(analysis -> 'labels'))
FROM yardstick_legacy.posts
WHERE jsonb_typeof(analysis) = 'object';
