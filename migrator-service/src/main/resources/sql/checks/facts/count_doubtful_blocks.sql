SELECT count(*) FROM doubtful_blocks_{publication};
