SELECT 1 FROM forum.mesages
