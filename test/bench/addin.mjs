// The built pane on a ledger of 20,000 households × 20 columns, over the simulated Excel in headless Chromium: a whole
// check, one edit, and taking every mark back, in each Excel. The longest block is how long the pane was deaf at most;
// what the simulation itself takes to answer is in the times, but not in the blocks.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HOUSEHOLDS = 20_000;
const PROFILES = ['office2021', 'office2024', 'microsoft365', 'web'];
const HEADERS = [
  ...[
    '序号',
    '村名',
    '户主姓名',
    '户主身份证号码',
    '家庭人口（人）',
    '家庭年人均可支配收入（元）',
    '住房鉴定等级',
  ],
  ...[
    '义务教育阶段辍学人数（人）',
    '是否全部参加新农合',
    '是否全部参加大病保险',
    '饮水安全是否达标',
    '联系电话',
  ],
  ...[
    '帮扶责任人',
    '致贫原因',
    '工资性收入（元）',
    '经营性收入（元）',
    '财产性收入（元）',
    '转移性收入（元）',
  ],
  ...['识别时间', '备注'],
];
const INCOME = 'F';

const addin = fileURLToPath(new URL('../../addin/', import.meta.url));
const vite = createRequire(join(addin, 'package.json')).resolve('vite');
const { runnerImport } = await import(pathToFileURL(vite));
const { module: excel } = await runnerImport(fileURLToPath(new URL('../excel/index.ts', import.meta.url)), {
  root: addin,
  logLevel: 'warn',
  environments: { inline: { resolve: { conditions: ['source'], noExternal: [/^@duibiao\//] } } },
});

if (!excel.chromiumPath()) {
  console.log(excel.NO_CHROMIUM);
  process.exit(0);
}

/** mulberry32: the same households on every machine. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function ledger() {
  const random = seeded(577);
  const below = (count) => Math.floor(random() * count);
  const pick = (choices) => choices[below(choices.length)];
  const rows = Array.from({ length: HOUSEHOLDS }, (_, index) => {
    const persons = 1 + below(6);
    const income = 3071 + below(9000);
    const total = (random() < 0.1 ? 1500 + below(1570) : income) * persons;
    const wages = Math.floor(total * 0.6);
    const business = Math.floor(total * 0.2);
    const transfers = total - wages - business;
    return [
      index + 1,
      `${'青白大柳双高石红'[index % 8]}${'山河坪树桥水'[Math.floor(index / 8) % 6]}村`,
      pick('赵钱孙李周吴郑王') + pick('甲乙丙丁戊己庚辛') + pick('东西南北春夏秋冬'),
      idNumber(1940 + below(60), 1 + below(12), 1 + below(28), index),
      persons,
      total / persons,
      random() < 0.05 ? pick(['C级', 'D级']) : pick(['A级', 'B级']),
      random() < 0.04 ? 1 : 0,
      random() < 0.04 ? '否' : '是',
      random() < 0.04 ? null : '是',
      random() < 0.05 ? '否' : '是',
      `1390000${String(1000 + (index % 9000))}`,
      `${pick('冯陈褚卫蒋沈韩杨')}${pick('甲乙丙丁')}`,
      pick(['因病', '因学', '缺技术', '缺劳力', '缺资金']),
      wages,
      business,
      0,
      transfers,
      `${2014 + below(3)}-${String(1 + below(12)).padStart(2, '0')}-15`,
      null,
    ];
  });
  return excel.bookOf({ 台账: [['2017年贫困户脱贫退出“577”标准核查台账'], HEADERS, ...rows] });
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number of a region that does not exist, with a checksum that is right. */
function idNumber(year, month, day, index) {
  const two = (number) => String(number).padStart(2, '0');
  const body = `990000${year}${two(month)}${two(day)}${String(index % 1000).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * WEIGHTS[at], 0);
  return body + '10X98765432'[sum % 11];
}

/** Keeps the longest stretches in which the page could not answer. */
function watchBlocks() {
  window.blocks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.blocks.push(Math.round(duration));
  }).observe({ type: 'longtask' });
}

const bench = await excel.openBench();
const origin = await bench.serve(join(addin, 'dist/offline'));
const results = [];
for (const profile of PROFILES) {
  const book = ledger();
  const host = new excel.ExcelHost(book, { profile });
  const { page } = await excel.openPage(bench, origin);
  await page.evaluateOnNewDocument(watchBlocks);
  await excel.attachExcel(page, host);
  await page.goto(`${origin}/pane.html`);
  const ready = () => page.waitForFunction(() => document.querySelector('header button')?.disabled === false);
  const says = (text) =>
    page.waitForFunction((wanted) => document.body.textContent.includes(wanted), { timeout: 120_000 }, text);
  const press = (name) =>
    page.evaluate((wanted) => {
      const named = (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
      [...document.querySelectorAll('button')].find((one) => named(one).startsWith(wanted)).click();
    }, name);
  await ready();
  // The pane reads the sheet when it opens, to say what it would be held against.
  await page.waitForSelector('#panel [role=region]', { timeout: 120_000 });

  const measure = async (name, act, until) => {
    await page.evaluate(() => {
      window.blocks.length = 0;
    });
    const { syncs, requestBytes, responseBytes } = host.counters;
    const start = performance.now();
    await act();
    await until();
    await ready();
    const took = performance.now() - start;
    const blocks = await page.evaluate(
      () => new Promise((done) => setTimeout(() => done(window.blocks), 100)),
    );
    results.push({
      profile,
      name,
      took,
      blocks: blocks.sort((a, b) => b - a),
      syncs: host.counters.syncs - syncs,
      sent: host.counters.requestBytes - requestBytes,
      received: host.counters.responseBytes - responseBytes,
    });
  };
  await measure(
    'check',
    () => press('校验台账'),
    () => says('未达标'),
  );
  await measure(
    'edit',
    () => host.type('台账', `${INCOME}12`, 9999),
    () => says('已按修改重新校验'),
  );
  await measure(
    'clear',
    () => press('清除标记'),
    () => says('已清除'),
  );
  if (host.failures.length > 0) throw new Error(host.failures.join('\n'));
  await page.browserContext().close();
}
await bench.close();

const base = new Map(
  results.filter(({ profile }) => profile === PROFILES[0]).map((one) => [one.name, one.took]),
);
console.log(
  `${HOUSEHOLDS.toLocaleString('en')} households × ${HEADERS.length} columns, Node ${process.version}`,
);
for (const { profile, name, took, blocks, syncs, sent, received } of results) {
  const seconds = `${(took / 1000).toFixed(1).padStart(5)} s`;
  const ratio = `${(took / base.get(name)).toFixed(2)} × ${PROFILES[0]}`;
  const kilobytes = `${Math.round(sent / 1000)} kB sent, ${Math.round(received / 1000)} kB received`;
  const deaf = `longest blocks ${blocks.slice(0, 5).join(', ') || 'none'} ms`;
  console.log(
    `${profile.padEnd(12)} ${name.padEnd(5)} ${seconds}  ${ratio}  ${syncs} syncs, ${kilobytes}; ${deaf}`,
  );
}
