#!/bin/sh
# Make the secrets for deploy/compose.yaml: run once, in the folder deploy/. Existing ones are kept.
set -eu
cd "$(dirname "$0")"
# The folder is closed; the files are readable, because the portal's user in the containers is not their owner.
mkdir -p -m 0700 secrets
umask 022
new() { [ -s "secrets/$1" ] || printf '%s' "$2" > "secrets/$1"; }
random() { python3 -c "import secrets; print(secrets.token_urlsafe($1), end='')"; }

new secret_key "$(random 64)"
new database_password "$(random 32)"
new app_password "$(random 32)"
new redis_password "$(random 32)"
new owner_database_url "postgresql://portal:$(cat secrets/database_password)@postgres:5432/portal"
new database_url "postgresql://portal_app:$(cat secrets/app_password)@postgres:5432/portal"
new redis_url "redis://:$(cat secrets/redis_password)@valkey:6379/0"
echo "The secrets are in $(pwd)/secrets. Keep a copy of secret_key and database_password in a safe place."
