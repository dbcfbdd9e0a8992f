// Reading every cell of a large ledger: the floor (inflate the sheet and pass over its bytes once), Duibiao, and the two
// libraries that most programs use, each in a process of its own, in one run. Ratios are to the floor.
//   node test/bench/workbook-read.mjs [rows]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInflateRaw } from 'node:zlib';
import { writeLedger } from './ledger-file.mjs';

const READERS = {
  floor: { title: 'floor: inflate and one pass', runs: 5, read: readFloor },
  duibiao: { title: 'Duibiao, every cell', runs: 5, read: readDuibiao },
  columns: { title: 'Duibiao, 6 of 40 columns', runs: 3, read: readDuibiaoColumns },
  sheetjs: { title: 'SheetJS 0.20.3', runs: 1, read: readSheetJs },
  exceljs: { title: 'exceljs 4.4.0', runs: 1, read: readExcelJs },
};

if (process.argv[2] === '--child') await child(process.argv[3], process.argv[4]);
else await main(Number(process.argv[2] ?? 100_000));

async function main(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-bench-'));
  try {
    const path = join(folder, 'ledger.xlsx');
    const made = await writeLedger(path, rows);
    const mib = (bytes) => (bytes / 1048576).toFixed(1);
    console.log(
      `${rows} × 40: ${made.cells} cells, ${made.strings} strings, ${mib(statSync(path).size)} MiB file, ${mib(made.sheetBytes)} MiB of sheet XML\n`,
    );
    console.log(
      `${'reader'.padEnd(30)}${'seconds'.padStart(9)}${'× floor'.padStart(9)}${'CPU s'.padStart(9)}${'peak MiB'.padStart(10)}   cells`,
    );
    let floor = 0;
    const results = measure(path);
    for (const [key, { seconds, cpu, peak, cells }] of Object.entries(results)) {
      if (key === 'floor') floor = seconds;
      console.log(
        `${READERS[key].title.padEnd(30)}${seconds.toFixed(2).padStart(9)}${(seconds / floor).toFixed(2).padStart(9)}${cpu.toFixed(2).padStart(9)}${(peak / 1024).toFixed(0).padStart(10)}   ${cells}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The readers take turns, so that a busy moment of the machine touches all of them; the fastest run of each counts. */
function measure(path) {
  const results = {};
  const most = Math.max(...Object.values(READERS).map(({ runs }) => runs));
  for (let run = 0; run < most; run++) {
    for (const [key, { runs }] of Object.entries(READERS)) {
      if (run >= runs) continue;
      const result = measureOnce(key, path);
      const best = results[key];
      results[key] = !best
        ? result
        : {
            ...result,
            seconds: Math.min(best.seconds, result.seconds),
            peak: Math.max(best.peak, result.peak),
          };
    }
  }
  return results;
}

function measureOnce(key, path) {
  const done = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--child', key, path], {
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${key}: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

async function child(key, path) {
  const start = process.hrtime.bigint();
  const cells = await READERS[key].read(path);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(JSON.stringify({ seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS, cells }));
}

/** The largest entry is the sheet; its place is read from the zip directory by hand. */
async function readFloor(path) {
  const file = readFileSync(path);
  let end = file.length - 22;
  while (file.readUInt32LE(end) !== 0x06054b50) end--;
  let at = file.readUInt32LE(end + 16);
  let sheet = { compressed: 0, offset: 0 };
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const compressed = file.readUInt32LE(at + 20);
    if (compressed > sheet.compressed) sheet = { compressed, offset: file.readUInt32LE(at + 42) };
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  const data =
    sheet.offset + 30 + file.readUInt16LE(sheet.offset + 26) + file.readUInt16LE(sheet.offset + 28);
  const inflate = createInflateRaw({ chunkSize: 262144 });
  inflate.end(file.subarray(data, data + sheet.compressed));
  let cells = 0;
  let before = 0;
  for await (const chunk of inflate) {
    for (let i = 0; i < chunk.length; i++) {
      const b = chunk[i];
      // `</v` of every value
      if (b === 118 && before === 47) cells++;
      before = b;
    }
  }
  return cells;
}

async function readDuibiao(path) {
  return countCells(path, {});
}

async function readDuibiaoColumns(path) {
  return countCells(path, { columns: new Set([2, 3, 4, 16, 18, 25]) });
}

async function countCells(path, options) {
  const { openWorkbook } = await import('@duibiao/workbook');
  const book = await openWorkbook(readFileSync(path));
  const grid = await book.grid(0, options);
  let cells = 0;
  for (let row = 1; row <= grid.rowCount; row++) {
    for (let column = 1; column <= grid.columnCount; column++) {
      if (grid.cell(row, column).kind !== 'blank') cells++;
    }
  }
  return cells;
}

async function readSheetJs(path) {
  const { read } = await import('@e965/xlsx');
  const book = read(readFileSync(path), { dense: true, cellText: false, cellHTML: false });
  let cells = 0;
  for (const row of book.Sheets[book.SheetNames[0]]['!data']) {
    for (const cell of row ?? []) if (cell && cell.t !== 'z') cells++;
  }
  return cells;
}

async function readExcelJs(path) {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  let cells = 0;
  book.worksheets[0].eachRow((row) => row.eachCell(() => cells++));
  return cells;
}
