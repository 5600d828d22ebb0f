"""What `make run` and production install is enough: the source needs no package that only the tests bring."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

IMPORT_ALL = """
import pkgutil, re, sys
from importlib import metadata
from importlib.abc import MetaPathFinder
from pathlib import Path

def named(text):
    return re.sub("[-_.]+", "-", text).lower()

locked = {named(line.split("==")[0]) for line in Path("requirements.txt").read_text().splitlines() if "==" in line}
installed = metadata.packages_distributions()
theirs = {top for top, owners in installed.items() if not any(named(one) in locked for one in owners)}

class NotInstalled(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in theirs:
            raise ModuleNotFoundError(f"{name} comes with the tests alone", name=name)

sys.meta_path.insert(0, NotInstalled())
import django
django.setup()
import mla_portal, requests_app
for package in (requests_app, mla_portal):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.startswith("mla_portal.settings") and module.name != "mla_portal.wsgi":
            __import__(module.name)
print(len(theirs), sorted(theirs & {"pytest", "requests"}))
"""


def test_the_whole_source_imports_without_the_packages_of_the_tests():
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL],
        cwd=ROOT,
        env={"DJANGO_SETTINGS_MODULE": "mla_portal.settings.test", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "'pytest'" in done.stdout, "nothing was kept away, so nothing was shown"
