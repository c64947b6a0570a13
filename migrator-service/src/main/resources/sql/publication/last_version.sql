SELECT max(version) FROM bi.publications WHERE dataset = 'submission_facts';
