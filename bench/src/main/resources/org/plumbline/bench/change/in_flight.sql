-- What a transaction does that stays open while others commit. Reports, so that it holds no post that they want.
UPDATE reports
SET channel = 'late commit',
    updated_at = now()
WHERE id <= 5;
