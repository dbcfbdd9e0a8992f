import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  FLOOR,
  isGuarded,
  LADDERS,
  manifestXml,
  registryFile,
  shortcutsJson,
  validateManifest,
} from '../src/manifest/index.js';
import { type ApiUse, usedApis } from './api-sets.js';

const ORIGIN = 'https://intranet.example/duibiao';
const XML = manifestXml({ origin: ORIGIN, version: '1.2.3.0' });

/** Everything that the manifest points at, as a build would have it. */
function files(): Map<string, number> {
  const made = new Map<string, number>();
  for (const [, path = ''] of XML.matchAll(/https:\/\/intranet\.example\/duibiao\/([^"]+)/g)) {
    made.set(path, Number(/-(\d+)\.png$/.exec(path)?.[1] ?? 0));
  }
  return made;
}

const rules = (xml: string, built = files()): string[] =>
  validateManifest(xml, ORIGIN, built).map(({ rule }) => rule);

test('our manifest is in order', () => {
  expect(validateManifest(XML, ORIGIN, files())).toEqual([]);
});

test.each<[string, (xml: string) => string]>([
  ['order', (xml) => xml.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1')],
  ['missing', (xml) => xml.replace(/<ProviderName>.*<\/ProviderName>/, '')],
  ['id', (xml) => xml.replace(/<Id>.*<\/Id>/, '<Id>duibiao</Id>')],
  ['version', (xml) => xml.replace('1.2.3.0', 'one')],
  ['https', (xml) => xml.replace(/https:(.*pane\.html)/, 'http:$1')],
  ['file', (xml) => xml.replace('pane.html', 'other.html')],
  ['resid-unknown', (xml) => xml.replace('resid="Pane.Tip"', 'resid="Pane.Tap"')],
  [
    'resid-unused',
    (xml) => xml.replace('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Idle" DefaultValue="x"/>'),
  ],
  ['resid-length', (xml) => xml.replaceAll('Pane.Tip', `Pane.${'x'.repeat(30)}`)],
  ['length', (xml) => xml.replace(/(id="Pane.Label" DefaultValue=")[^"]*/, `$1${'长'.repeat(126)}`)],
  ['language', (xml) => xml.replace(/(id="Pane.Label" DefaultValue="[^"]*">)<bt:Override[^>]*>/, '$1')],
  ['function', (xml) => xml.replace('<FunctionName>checkAll<', '<FunctionName>checkNone<')],
  ['icon-missing', (xml) => xml.replace('<bt:Image size="80" resid="Icon.check.80"/>', '')],
  ['control-twice', (xml) => xml.replace('id="Duibiao.checkAll"', 'id="Duibiao.checkSheet"')],
  ['root', () => '<Nothing/>'],
])('a manifest with a fault of kind %s is refused', (rule, spoil) => {
  expect(rules(XML)).toEqual([]);
  expect(rules(spoil(XML))).toContain(rule);
});

test('a picture that is not as large as it says is refused', () => {
  expect(rules(XML, files().set('assets/check-32.png', 31))).toContain('icon-size');
});

test('shortcuts call commands that exist', () => {
  const { actions, shortcuts } = JSON.parse(shortcutsJson()) as {
    actions: { id: string }[];
    shortcuts: { action: string }[];
  };
  expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
  for (const { id } of actions) expect(XML).toContain(`<FunctionName>${id}</FunctionName>`);
});

test('the registry file trusts the shared folder, in the form that the registry editor reads', () => {
  const text = registryFile('\\\\server\\addins');
  expect(text.startsWith('\uFEFFWindows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\')).toBe(
    true,
  );
  expect(text).toContain('"Url"="\\\\\\\\server\\\\addins"\r\n');
  const [key, id] = [/TrustedCatalogs\\(\{[^}]+\})\]/.exec(text)?.[1], /"Id"="([^"]+)"/.exec(text)?.[1]];
  expect(key).toBe(id);
});

describe('requirement sets', () => {
  const above = (set: string | null): boolean =>
    set !== null && (!/^1\.\d+$/.test(set) || Number(set.slice(2)) > Number(FLOOR.slice(2)));
  const used = usedApis();
  const looseOf = (calls: readonly ApiUse[]): string[] =>
    calls
      .filter(({ member, set }) => above(set) && !isGuarded(member))
      .map(({ member, set }) => `${member} ${set}`);

  test('the calls are found, and with them their sets', () => {
    const sets = Object.fromEntries(used.map(({ member, set }) => [member, set]));
    expect(sets['Worksheet.getRanges']).toBe('1.9');
    expect(sets['Worksheet.notes']).toBe('1.18');
    expect(used.length).toBeGreaterThan(60);
  });

  test('no call is above the floor that the manifest declares, but those behind a guard', () => {
    expect(looseOf(used)).toEqual([]);
  });

  test.each([
    ['sheet.shapes.addImage("")', []],
    ['sheet.getRanges("A1")', []],
    ['sheet.pageLayout.setPrintArea("A1")', []],
    ['sheet.customProperties.getCount()', ['Worksheet.customProperties 1.12']],
    ['const { namedSheetViews } = sheet', ['Worksheet.namedSheetViews ExcelApiOnline 1.1']],
    ['sheet.getRange("A1").getPivotTables()', ['Range.getPivotTables 1.12']],
    ['sheet.showOutlineLevels(1, 1)', ['Worksheet.showOutlineLevels 1.10']],
  ])('a call that is planted, %s, is judged by its set', (call, expected) => {
    const folder = mkdtempSync(join(tmpdir(), 'duibiao-planted-'));
    const file = join(folder, 'planted.ts');
    try {
      writeFileSync(file, `export function planted(sheet: Excel.Worksheet) {\n  ${call};\n}\n`);
      expect(looseOf(usedApis([file]))).toEqual(expect.arrayContaining(expected));
      expect(looseOf(usedApis([file])).length > 0).toBe(expected.length > 0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('Excel is talked to nowhere else', () => {
    const root = fileURLToPath(new URL('../src', import.meta.url));
    const others = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && !/^host[\\/]office/.test(name),
    );
    const calling = others.filter((name) =>
      /\bExcel\.(?!Error)[a-z]\w*\(/.test(readFileSync(join(root, name), 'utf8')),
    );
    expect(calling).toEqual([]);
  });

  test('no guard is for a call that is made no more', () => {
    const called = new Set(used.map(({ member }) => member));
    expect(
      Object.keys(LADDERS).filter(
        (name) =>
          ![...called].some(
            (member) => member === name || (name.endsWith('.*') && member.startsWith(name.slice(0, -1))),
          ),
      ),
    ).toEqual([]);
  });

  test('the manifest declares the floor', () => {
    expect(XML).toContain(`<Set Name="ExcelApi" MinVersion="${FLOOR}"/>`);
  });
});
