"""`make bench`: run every script of benchmarks/ on fresh servers; each prints one line of JSON per promise.

The servers are durable, as in production: what is measured includes writing to disk.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from dev.servers import PostgreSQL, Valkey
from dev.steps import PYTHON, ROOT

TUNING = {
    "shared_buffers": "512MB",
    "work_mem": "32MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "4GB",
}


def scripts(wanted: list[str]) -> list[Path]:
    found = [path for path in sorted((ROOT / "benchmarks").glob("*.py")) if not path.name.startswith("_")]
    return [path for path in found if not wanted or path.stem in wanted]


def main(wanted: list[str]) -> int:
    chosen = scripts(wanted)
    if not chosen:
        print("No such benchmark; there are:", *(path.stem for path in scripts([])), file=sys.stderr)
        return 1
    codes = [measure(path) for path in chosen]
    return 1 if any(codes) else 0


def measure(script: Path) -> int:
    """Run one script on servers that nothing was ever stored on."""
    place = ROOT / "var"
    place.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=place) as folder:
        Path(folder).chmod(0o711)
        (Path(folder) / "static").mkdir()
        with PostgreSQL(folder, settings=TUNING) as postgres, Valkey(folder, durable=False) as valkey:
            env = os.environ | {
                "DJANGO_SETTINGS_MODULE": "benchmarks.yardstick.settings",
                "DATABASE_URL": postgres.url,
                "REDIS_URL": valkey.url,
                "VAR_DIR": folder,
                "DB_STATEMENT_TIMEOUT_MS": "3600000",
                "LOG_LEVEL": "WARNING",
                "PYTHONPATH": str(ROOT),
            }
            migrate = [str(PYTHON), "manage.py", "migrate", "--skip-checks", "--verbosity", "0"]
            subprocess.run(migrate, cwd=ROOT, env=env, check=True)
            return subprocess.run([PYTHON, script], cwd=ROOT, env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
