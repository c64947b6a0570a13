-- One at a time records; nobody who reads waits.
LOCK TABLE etl.installed_definitions IN SHARE ROW EXCLUSIVE MODE
