import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { bundle } from './bundle.mjs';
import { ICON_NAMES, ICON_SIZES, icon } from './icons.mjs';

/**
 * Builds the add-in into `dist/`:
 *
 *   node scripts/build.mjs                         dist/cdn, dist/offline and dist/page
 *   --only cdn|offline|page                        one of them
 *   --origin https://intranet.example/duibiao      where the folder will be served from
 *   --cdn global|21vianet                          which of Microsoft's addresses the cdn build loads office.js from
 *   --share \\\\server\\addins                          shared folder of the manifest; a registry file that trusts it is made
 *   --out FOLDER                                   instead of dist
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: ['cdn', 'offline', 'page'] },
    origin: { type: 'string', default: 'https://localhost:3000' },
    cdn: { type: 'string', default: 'global' },
    share: { type: 'string' },
    out: { type: 'string' },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const out = values.out ?? `${root}/dist`;
const CDN = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};
/** The one style element that may exist is an empty one, into which rules are put by script. */
const EMPTY = `'sha256-${createHash('sha256').update('').digest('base64')}'`;

const origin = values.origin.replace(/\/$/, '');
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const flavours = values.only.filter((name) => name === 'cdn' || name === 'offline');

if (flavours.length > 0) {
  const { module: manifest } = await runnerImport(`${root}/src/manifest/index.ts`, {
    root,
    logLevel: 'warn',
    // From source like the bundle itself, so that no package need be built first.
    environments: { inline: { resolve: { conditions: ['source'], noExternal: [/^@duibiao\//] } } },
  });
  const script = await bundle(root, 'src/main.tsx');
  for (const flavour of flavours) {
    const folder = `${out}/${flavour}`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(`${folder}/assets`, { recursive: true });
    const files = new Map();
    const put = (path, content, pixels = 0) => {
      writeFileSync(`${folder}/${path}`, content);
      files.set(path, pixels);
    };
    put('pane.js', script);
    for (const name of ['guard.js', 'pane.css']) put(name, readFileSync(`${root}/static/${name}`));
    for (const name of ICON_NAMES)
      for (const size of ICON_SIZES) put(`assets/${name}-${size}.png`, icon(name, size), size);
    const address = flavour === 'cdn' ? cdnAddress(values.cdn) : copyOffice(folder);
    put('pane.html', paneHtml(address));
    put('functions.zh.json', manifest.functionsJson('zh'));
    put('functions.en.json', manifest.functionsJson('en'));
    put('shortcuts.json', manifest.shortcutsJson());
    const xml = manifest.manifestXml({ origin, version: `${version}.0` });
    put('manifest.xml', xml);
    if (values.share) writeFileSync(`${folder}/duibiao.reg`, manifest.registryFile(values.share), 'utf16le');
    const problems = manifest.validateManifest(xml, origin, files);
    if (problems.length > 0) {
      for (const { rule, what } of problems) process.stderr.write(`manifest: ${rule}: ${what}\n`);
      process.exit(1);
    }
  }
}

if (values.only.includes('page')) {
  const script = (await bundle(root, 'src/page.tsx')).replaceAll('</script', '<\\/script');
  const html = readFileSync(`${root}/page.html`, 'utf8');
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)} ${EMPTY}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  mkdirSync(`${out}/page`, { recursive: true });
  writeFileSync(
    `${out}/page/duibiao.html`,
    html.replace('<!--CSP-->', () => csp(policy)).replace('/*PAGE*/', () => script),
  );
}

function paneHtml(office) {
  const outside = office.startsWith('https:') ? ` ${new URL(office).origin}` : '';
  const policy = [
    "default-src 'none'",
    `script-src 'self'${outside}`,
    `style-src 'self' ${EMPTY}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return readFileSync(`${root}/pane.html`, 'utf8')
    .replace('<!--CSP-->', csp(policy))
    .replace('<!--OFFICE-->', `<script id="office" src="${office}"></script>`);
}

function csp(policy) {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function cdnAddress(name) {
  if (!(name in CDN)) throw new Error(`--cdn is ${Object.keys(CDN).join(' or ')}, not ${name}`);
  return CDN[name];
}

/** Microsoft's files, unmodified and with their terms, as they lie in the npm package; never part of this repository. */
function copyOffice(folder) {
  const require = createRequire(import.meta.url);
  const dist = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  mkdirSync(`${folder}/office`, { recursive: true });
  for (const name of [
    'office.js',
    'excel-win32-16.01.js',
    'excel-web-16.00.js',
    'excel-mac-16.00.js',
    'zh-cn/office_strings.js',
    'en-us/office_strings.js',
    'o15apptofilemappingtable.js',
  ]) {
    if (!existsSync(`${dist}/${name}`)) throw new Error(`@microsoft/office-js has no ${name}`);
    cpSync(`${dist}/${name}`, `${folder}/office/${name}`);
  }
  for (const name of ['LICENSE.md', 'LICENSE', 'README.md']) {
    const terms = `${dist}/../${name}`;
    if (existsSync(terms) && statSync(terms).isFile()) cpSync(terms, `${folder}/office/${name}`);
  }
  return 'office/office.js';
}
