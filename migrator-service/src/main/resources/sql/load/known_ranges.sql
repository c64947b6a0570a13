-- The ranges of the keys that the source should have, each with what tells its keys from others.
SELECT {range}, {content}
FROM (
{known}
) AS known
GROUP BY 1
ORDER BY {range} COLLATE "C"
