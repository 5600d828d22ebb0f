#!/bin/sh
# One backup: database, vault and a list of checksums, in a folder of its own. Order matters: the database
# first, then the files; a file is never changed and always older than the row that names it.
#   DATABASE_URL=... VAULT_DIR=... deploy/backup.sh /backups
set -eu
umask 077

target="${1:?say where to: backup.sh FOLDER}/$(date -u +%Y%m%dT%H%M%SZ)"
: "${DATABASE_URL:?}" "${VAULT_DIR:?}"

mkdir -p "$target.part"
pg_dump --format=custom --no-owner --file="$target.part/database.dump" "$DATABASE_URL"
tar --create --file="$target.part/vault.tar" --directory="$VAULT_DIR" .
(cd "$target.part" && sha256sum database.dump vault.tar > SHA256SUMS)
sync
mv "$target.part" "$target"
echo "$target"
