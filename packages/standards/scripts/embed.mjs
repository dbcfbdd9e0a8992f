// Writes src/data.generated.ts: every YAML file below data/ as text, so that the package also runs where there are no files.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

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

const entries = [...yamlBelow(data)].map((path) => {
  const name = relative(data, path).replaceAll('\\', '/');
  return `  ${JSON.stringify(name)}: ${JSON.stringify(readFileSync(path, 'utf8'))},`;
});
const module = `// Written by scripts/embed.mjs from data/**/*.yaml. Do not edit.
export const DATA: Readonly<Record<string, string>> = {
${entries.join('\n')}
};
`;
if (!existsSync(target) || readFileSync(target, 'utf8') !== module) writeFileSync(target, module);
