// Builds static/vendor/ from node_modules: GOV.UK and MOJ Frontend without crown and GDS Transport,
// our fonts, and a right-to-left twin of the style sheet. Run by dev/setup.py; plain Node, no bundler.

import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const finished = join(root, "static", "vendor");
const out = `${finished}.new`;
const rtlcss = createRequire(import.meta.url)(join(modules, "rtlcss"));

const FONTS = '"Source Sans 3","Noto Sans Arabic","Noto Sans SC",system-ui,sans-serif';
const govuk = join(modules, "govuk-frontend", "dist", "govuk");
const moj = join(modules, "@ministryofjustice", "frontend", "moj");

const read = (...path) => readFileSync(join(...path), "utf8");
const withoutMap = (text) => text.replace(/(\/\*# sourceMappingURL=[^*]*\*\/|\/\/# sourceMappingURL=.*)\s*$/, "").trimEnd();

// The font of the British government and its royal arms are theirs alone.
function rethemed(css) {
  return withoutMap(css)
    .replace(/@font-face\{font-family:"?GDS Transport"?;[^}]*\}/g, "")
    .replace(/"?GDS Transport"?(,\s*arial)?(,\s*sans-serif)?/g, FONTS)
    .replace(/[a-z-]*image:url\([^)]*govuk-crest\.svg\);?/g, "")
    .replace(/url\((["']?)\/assets\/images\//g, "url($1images/");
}

// The @font-face rules of Fontsource, upright faces only, under the plain name of the font.
function faces(name, family, wanted = /./) {
  const folder = join(modules, "@fontsource-variable", name);
  const rules = read(folder, "index.css").match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return rules
    .filter((rule) => wanted.test(rule))
    .map((rule) =>
      rule
        .replace(/font-family:\s*[^;]+;/, `font-family:"${family}";`)
        .replace(/url\(\.\/files\/([^)]+)\)/g, (_, file) => {
          cpSync(join(folder, "files", file), join(out, "fonts", file));
          return `url(fonts/${file})`;
        })
        .replace(/\s+/g, " "),
    )
    .join("\n");
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "fonts"), { recursive: true });
mkdirSync(join(out, "images"), { recursive: true });

const fonts = [faces("source-sans-3", "Source Sans 3"), faces("noto-sans-arabic", "Noto Sans Arabic", /-arabic-wght-/)].join("\n");
const css = [fonts, rethemed(read(govuk, "govuk-frontend.min.css")), rethemed(read(moj, "moj-frontend.min.css"))].join("\n");
for (const word of ["GDS Transport", "govuk-crest", "/assets/", "sourceMappingURL"]) {
  if (css.includes(word)) throw new Error(`the style sheet still mentions ${word}: adapt dev/frontend.mjs`);
}
for (const [, file] of css.matchAll(/url\(["']?images\/([^)"']+)/g)) {
  cpSync(join(moj, "assets", "images", file), join(out, "images", file));
}
writeFileSync(join(out, "portal-vendor.css"), css);
writeFileSync(join(out, "portal-vendor.rtl.css"), rtlcss.process(css));
writeFileSync(join(out, "govuk-frontend.min.js"), withoutMap(read(govuk, "govuk-frontend.min.js")));
writeFileSync(join(out, "moj-frontend.min.js"), withoutMap(read(moj, "moj-frontend.min.js")));
writeFileSync(join(out, "tus.min.js"), withoutMap(read(modules, "tus-js-client", "dist", "tus.min.js")));
cpSync(join(modules, "axe-core", "axe.min.js"), join(out, "axe.min.js"));

rmSync(finished, { recursive: true, force: true });
renameSync(out, finished);
console.log(`static/vendor: ${readdirSync(finished).join(", ")}; ${readdirSync(join(finished, "fonts")).length} fonts`);
