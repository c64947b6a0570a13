#!/usr/bin/env bash
# Fills the sample legacy databases at PostgreSQL's first start, dated back from now.
set -euo pipefail

for database in legacy_moderation legacy_recruiting; do
  createdb "$database"
  for script in "$database-schema" "$database-data" legacy-reader; do
    # One transaction, whose beginning all dates count back from, and whose end drops what the samples are made with.
    psql --no-psqlrc --quiet --single-transaction --set=ON_ERROR_STOP=1 --dbname="$database" --file="/samples/$script.sql"
  done
done
