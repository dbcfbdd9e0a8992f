import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { duibiao, newFolder } from './run-duibiao.js';

const folder = newFolder();
const text = (content: string) => new TextEncoder().encode(content);

/** Bad inputs that offices really meet, and what the one sentence must speak of. */
const CASES: Record<
  string,
  { readonly bytes: () => Promise<Uint8Array> | Uint8Array; readonly says: RegExp }
> = {
  '空文件.xlsx': { bytes: () => new Uint8Array(), says: /空/ },
  '其实是word.xlsx': {
    bytes: () =>
      zipSync({
        '[Content_Types].xml': text(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        '_rels/.rels': text(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': text(
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
        ),
      }),
    says: /Word/,
  },
  '有密码.xlsx': { bytes: encrypted, says: /密码|加密/ },
  '压缩炸弹.xlsx': { bytes: bomb, says: /过大|太大|超过/ },
  '损坏.xlsx': {
    bytes: async () =>
      (
        await workbook([
          ['户主', '人均纯收入'],
          ['甲', 1],
        ])
      ).slice(0, 900),
    says: /损坏|不完整/,
  },
  '没有表.xlsx': { bytes: () => workbook([['关于召开会议的通知'], ['请各村按时参加。']]), says: /表/ },
  '只有表头.xlsx': {
    bytes: () => workbook([['户主姓名', '人均纯收入（元）', '不愁吃', '饮水安全']]),
    says: /没有数据行/,
  },
  '别的台账.xlsx': {
    bytes: () =>
      workbook([
        ['序号', '姓名', '车牌号', '车型'],
        [1, '赵甲', '某A0001', '轿车'],
        [2, '钱乙', '某A0002', '货车'],
      ]),
    says: /记的是人，不能用；请换一个标准，或.*是否选对了台账/,
  },
};

describe('an input that cannot be checked', () => {
  beforeAll(async () => {
    for (const [name, { bytes }] of Object.entries(CASES)) writeFileSync(join(folder, name), await bytes());
  }, 60_000);

  it.each(Object.entries(CASES))(
    '%s gets one sentence and status 2, is left alone, and leaves nothing behind',
    (name, { says }) => {
      const file = join(folder, name);
      const before = createHash('sha256').update(readFileSync(file)).digest('hex');
      const run = duibiao([
        'check',
        file,
        '--standard',
        'shaanxi/577/household',
        '--as-of',
        '2017',
        '-o',
        join(folder, `${name}.out.xlsx`),
      ]);
      expect(run.status).toBe(2);
      expect(run.out).toBe('');
      expect(run.err.trim().split('\n')).toHaveLength(1);
      expect(run.err).toMatch(says);
      expect(run.err).not.toMatch(/at .*\.js:|Error:/);
      expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before);
      expect(() => readFileSync(join(folder, `${name}.out.xlsx`))).toThrow();
      expect(duibiao(['check', file, '--lang', 'en']).err).not.toMatch(/请|或|。/);
    },
  );
});

describe('a ledger that lacks some of the columns', () => {
  it('has those criteria unknown, and one finding that names the columns and what they might be called', async () => {
    const file = join(folder, '缺列.xlsx');
    writeFileSync(
      file,
      await workbook([
        ['户主姓名', '人均可支配收入', '住房鉴定等级'],
        ['赵甲', 5000, 'B级'],
        ['钱乙', 2000, 'D级'],
      ]),
    );
    const run = duibiao([
      'check',
      file,
      '--standard',
      'shaanxi/577/household',
      '--as-of',
      '2017',
      '--format',
      'json',
    ]);
    expect(run.status).toBe(0);
    const report = JSON.parse(run.out);
    expect(report.summary).toMatchObject({ subjects: 2, met: 0, unmet: 1, unknown: 1 });
    const missing = report.findings.filter((finding: { rule: string }) => finding.rule === 'columns/missing');
    expect(missing).toHaveLength(1);
    expect(missing[0].message).toMatch(/义务教育/);
    expect(missing[0].message).toMatch(/列名可用/);
  });
});

describe('a call that cannot be carried out', () => {
  it.each([
    [['chek', 'x.xlsx'], /chek/],
    [['check'], /check/],
    [['check', 'x.xlsx', '--standart', 'a'], /--standart/],
    [['check', 'x.xlsx', '--format', 'pdf'], /pdf/],
    [['check', join(folder, '不存在.xlsx')], /不存在/],
    [['check', join(folder, '缺列.xlsx'), '--standard', 'shaanxi/577/houshold'], /shaanxi\/577\/household/],
    [['check', join(folder, '缺列.xlsx'), '--as-of', '2017-13-01'], /2017-13-01/],
    [['check', join(folder, '缺列.xlsx'), '--region', '61'], /61/],
    [
      [
        'check',
        join(folder, '缺列.xlsx'),
        '--standard',
        'shaanxi/577/household',
        '-o',
        join(folder, '缺列.xlsx'),
      ],
      /输入文件/,
    ],
    [
      ['check', join(folder, '缺列.xlsx'), '--standard', 'shaanxi/577/household', '--sheet', '没有此表'],
      /没有此表/,
    ],
  ] as const)('%j says so in one sentence, status 2', (args, says) => {
    const run = duibiao([...args]);
    expect(run.status).toBe(2);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect(run.err).toMatch(says);
  });

  it('an existing output is only replaced with --force', () => {
    const output = join(folder, '已有.xlsx');
    writeFileSync(output, 'mine');
    const args = [
      'check',
      join(folder, '缺列.xlsx'),
      '--standard',
      'shaanxi/577/household',
      '--as-of',
      '2017',
      '-o',
      output,
    ];
    expect(duibiao(args).status).toBe(2);
    expect(readFileSync(output, 'utf8')).toBe('mine');
    expect(duibiao([...args, '--force']).status).toBe(0);
    expect(readFileSync(output).subarray(0, 2).toString()).toBe('PK');
  });

  it('--fail-on ends with status 1 when such a thing is found, and 0 otherwise', () => {
    const args = [
      'check',
      join(folder, '缺列.xlsx'),
      '--standard',
      'shaanxi/577/household',
      '--as-of',
      '2017',
    ];
    expect(duibiao([...args, '--fail-on', 'unmet']).status).toBe(1);
    expect(duibiao([...args, '--fail-on', 'unknown']).status).toBe(1);
    expect(duibiao(args).status).toBe(0);
  });
});

async function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Sheet1').addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A compound file as Excel writes for a workbook with a password. */
function encrypted(): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, '/EncryptionInfo', text('encryption info of no use'));
  XLSX.CFB.utils.cfb_add(file, '/EncryptedPackage', new Uint8Array(4096));
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

/** A sheet that inflates to eighty megabytes out of a hundred kilobytes. */
function bomb(): Uint8Array {
  const cell = `<row><c t="inlineStr"><is><t>${'0'.repeat(80_000_000)}</t></is></c></row>`;
  const parts = {
    'xl/worksheets/sheet1.xml': text(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cell}</sheetData></worksheet>`,
    ),
  };
  return zipSync({
    '[Content_Types].xml': text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': text(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': text(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': text(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    ...parts,
  });
}
