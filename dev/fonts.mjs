// Fonts of the documents: node_modules -> requests_app/documents/assets/fonts/ (not committed). Run by the set-up.
//
// The files are named in requests_app/documents/assets/fonts.json, their versions in package-lock.json; they are
// copied as they are, so that the same letter has the same bytes on every machine.
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, "node_modules", "@expo-google-fonts");
const assets = join(root, "requests_app", "documents", "assets");
const finished = join(assets, "fonts");
const out = join(assets, "fonts.new");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const file of JSON.parse(readFileSync(join(assets, "fonts.json"), "utf8"))) {
  cpSync(join(packages, file), join(out, basename(file)));
}
rmSync(finished, { recursive: true, force: true });
renameSync(out, finished);
console.log(`documents/assets/fonts: ${readdirSync(finished).length} fonts`);
