// Flagging 5,000 cells of a large ledger, with notes, and saving it: Duibiao by fill and by overlay, taking the flags out
// again, and exceljs, each in a process of its own, in one run. Ratios are to Duibiao's fill.
//   node test/bench/workbook-flag.mjs [rows]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLedger } from './ledger-file.mjs';

const FLAGS = 5000;
const MESSAGE = '人均纯收入 2900 元，低于扶贫标准 3070 元，差 170 元';
const WRITERS = {
  fill: {
    title: 'Duibiao, fill and notes',
    runs: 3,
    work: (path, out, rows) => flagDuibiao(path, out, rows, 'fill'),
  },
  overlay: {
    title: 'Duibiao, overlay and notes',
    runs: 3,
    work: (path, out, rows) => flagDuibiao(path, out, rows, 'overlay'),
  },
  clear: { title: 'Duibiao, clear', runs: 3, work: clearDuibiao },
  exceljs: { title: 'exceljs 4.4.0, fill and notes', runs: 1, work: flagExcelJs },
};

if (process.argv[2] === '--child') await child(...process.argv.slice(3));
else await main(Number(process.argv[2] ?? 100_000));

async function main(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-bench-'));
  try {
    const path = join(folder, 'ledger.xlsx');
    const made = await writeLedger(path, rows);
    const mib = (bytes) => (bytes / 1048576).toFixed(1);
    console.log(
      `${FLAGS} flags into ${rows} × 40: ${mib(statSync(path).size)} MiB file, ${mib(made.sheetBytes)} MiB of sheet XML\n`,
    );
    console.log(
      `${'writer'.padEnd(32)}${'seconds'.padStart(9)}${'CPU s'.padStart(9)}${'× fill'.padStart(9)}${'peak MiB'.padStart(10)}${'MiB out'.padStart(9)}`,
    );
    const results = measure(path, folder, rows);
    for (const [key, result] of Object.entries(results)) {
      if (!result) {
        console.log(`${WRITERS[key].title.padEnd(32)}   did not finish`);
        continue;
      }
      const { seconds, cpu, peak, size } = result;
      const ratio = seconds / results.fill.seconds;
      console.log(
        `${WRITERS[key].title.padEnd(32)}${seconds.toFixed(2).padStart(9)}${cpu.toFixed(2).padStart(9)}${ratio.toFixed(2).padStart(9)}${(peak / 1024).toFixed(0).padStart(10)}${mib(size).padStart(9)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The writers take turns, so that a busy moment of the machine touches all of them; the fastest run of each counts. */
function measure(path, folder, rows) {
  const results = {};
  const most = Math.max(...Object.values(WRITERS).map(({ runs }) => runs));
  for (let run = 0; run < most; run++) {
    for (const [key, { runs }] of Object.entries(WRITERS)) {
      if (run >= runs) continue;
      const source = key === 'clear' ? join(folder, 'fill.xlsx') : path;
      const result = measureOnce(key, source, join(folder, `${key}.xlsx`), rows);
      const best = results[key];
      results[key] = best && (!result || best.seconds < result.seconds) ? best : result;
    }
  }
  return results;
}

function measureOnce(key, path, out, rows) {
  const args = [
    '--max-old-space-size=8192',
    fileURLToPath(import.meta.url),
    '--child',
    key,
    path,
    out,
    String(rows),
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: 600_000,
  });
  if (status !== 0) {
    console.error(stderr.split('\n').slice(0, 3).join('\n'));
    return null;
  }
  return JSON.parse(stdout);
}

async function child(key, path, out, rows) {
  const started = performance.now();
  await WRITERS[key].work(path, out, Number(rows));
  const seconds = (performance.now() - started) / 1000;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ seconds, cpu, peak: maxRSS, size: statSync(out).size }));
}

/** Spread evenly over the rows, the columns in turn. */
function cells(rows) {
  const step = rows / FLAGS;
  return Array.from({ length: FLAGS }, (_, index) => ({
    row: 1 + Math.floor(index * step),
    column: 1 + ((index * 7) % 40),
  }));
}

async function flagDuibiao(path, out, rows, style) {
  const { flagWorkbook, openWorkbook } = await import('@duibiao/workbook');
  const bytes = new Uint8Array(readFileSync(path));
  const [{ name: sheet }] = (await openWorkbook(bytes)).sheets;
  const severities = ['error', 'warning', 'info'];
  const flags = cells(rows).map((cell, index) => ({
    ...cell,
    sheet,
    severity: severities[index % 3],
    message: MESSAGE,
  }));
  writeFileSync(out, await flagWorkbook(bytes, { flags }, { style, notes: true, language: 'zh' }));
}

async function clearDuibiao(path, out) {
  const { clearWorkbook } = await import('@duibiao/workbook');
  writeFileSync(out, (await clearWorkbook(new Uint8Array(readFileSync(path)))).bytes);
}

async function flagExcelJs(path, out, rows) {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  for (const { row, column } of cells(rows)) {
    const cell = sheet.getCell(row, column);
    cell.style = {
      ...cell.style,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEE8866' } },
    };
    cell.note = MESSAGE;
  }
  await book.xlsx.writeFile(out);
}
