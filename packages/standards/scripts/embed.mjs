// Writes src/data.generated.ts: every YAML file below data/ as text, so that the package also runs where there are no
// files; and what every check reads, already parsed, since parsing it takes longer than the check of a small ledger.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const data = join(folder, 'data');
const target = join(folder, 'src/data.generated.ts');

function* yamlBelow(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* yamlBelow(path);
    else if (entry.name.endsWith('.yaml')) yield path;
  }
}

const PARSED_FOLDERS = ['dictionary/', 'documents/', 'quality/'];

const files = [...yamlBelow(data)].map((path) => {
  return { name: relative(data, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
});
const line = (name, text) => `  ${JSON.stringify(name)}: ${JSON.stringify(text)},`;
const parsed = files.filter(({ name }) => PARSED_FOLDERS.some((folder) => name.startsWith(folder)));
const module = `// Written by scripts/embed.mjs from data/**/*.yaml. Do not edit.
export const DATA: Readonly<Record<string, string>> = {
${files.map(({ name, text }) => line(name, text)).join('\n')}
};

/** JSON of the files that every check reads: what parsing their text gives, every scalar as text. */
export const PARSED: Readonly<Record<string, string>> = {
${parsed.map(({ name, text }) => line(name, JSON.stringify(parse(text, { schema: 'failsafe' })))).join('\n')}
};
`;
if (!existsSync(target) || readFileSync(target, 'utf8') !== module) writeFileSync(target, module);
