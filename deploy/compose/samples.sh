#!/usr/bin/env bash
# Fills the sample legacy databases at PostgreSQL's first start, dated back from now.
set -euo pipefail

for database in legacy_moderation legacy_recruiting; do
  createdb "$database"
  for script in "$database-schema" "$database-data" legacy-reader; do
    # One transaction: all dates count back from its start, and its end drops the helpers that make the samples.
    psql --no-psqlrc --quiet --single-transaction --set=ON_ERROR_STOP=1 --dbname="$database" --file="/samples/$script.sql"
  done
done
