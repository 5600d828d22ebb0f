#!/bin/sh
# Bring a backup back into an EMPTY database and an EMPTY vault, then let the portal verify its registers.
#   DATABASE_URL=... VAULT_DIR=... deploy/restore.sh /backups/20261121T120000Z
set -eu
umask 077

source="${1:?say from where: restore.sh FOLDER}"
: "${DATABASE_URL:?}" "${VAULT_DIR:?}"

(cd "$source" && sha256sum --check --quiet SHA256SUMS)
if [ -n "$(ls -A "$VAULT_DIR" 2>/dev/null)" ]; then
  echo "$VAULT_DIR is not empty: restoring would mix two vaults." >&2
  exit 1
fi
pg_restore --exit-on-error --no-owner --dbname="$DATABASE_URL" "$source/database.dump"
mkdir -p "$VAULT_DIR"
tar --extract --file="$source/vault.tar" --directory="$VAULT_DIR"
echo "Restored. Now: manage.py verify_audit"
