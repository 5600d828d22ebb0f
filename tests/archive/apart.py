"""A package in its parts, to be changed and put together again, and the script that tells every tampering."""

import io
import json
import subprocess
import sys
import zipfile

from requests_app.archive.gathering import VERIFIER
from requests_app.core import canonical


def run(path, *words, script=VERIFIER):
    done = subprocess.run(
        [sys.executable, "-I", "-S", script, path, "--json", *words],
        capture_output=True,
        cwd="/",
        env={"PATH": "/usr/bin:/bin"},
        check=False,
        timeout=60,
    )
    return done.returncode, json.loads(done.stdout) if done.stdout else {}


class Parts:
    """The files of a package, to be changed and put together again by somebody who knows how it is made."""

    def __init__(self, body):
        with zipfile.ZipFile(io.BytesIO(body)) as held:
            self.files = {name: held.read(name) for name in held.namelist()}

    @property
    def manifest(self):
        return json.loads(self.files["manifest.json"])

    def put(self, name, body):
        """Change a file and say so in the manifest."""
        self.files[name] = body
        manifest = self.manifest
        for one in manifest["files"]:
            if one["path"] == name:
                one |= {"sha256": canonical.sha256_of([body]), "size": len(body)}
        self.files["manifest.json"] = canonical.dumps(manifest).encode()

    def drop(self, name):
        """Take a file out, also of the manifest."""
        del self.files[name]
        manifest = self.manifest
        manifest["files"] = [one for one in manifest["files"] if one["path"] != name]
        self.files["manifest.json"] = canonical.dumps(manifest).encode()

    def write(self, path):
        """The ZIP, packed as the portal packs."""
        with zipfile.ZipFile(path, "w") as held:
            for name, body in self.files.items():
                info = zipfile.ZipInfo(name)
                info.compress_type, info.create_system, info.external_attr = 8, 3, 0o644 << 16
                with held.open(info, "w", force_zip64=True) as inside:
                    inside.write(body)
        return path

    def named(self, start):
        return next(name for name in self.files if name.startswith(start))
