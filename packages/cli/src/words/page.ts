import type { Bilingual } from '@duibiao/core';

export const pageWords = {
  summary: {
    zh: '写出离线网页：一个文件，不联网、不安装，用浏览器打开即可校验台账',
    en: 'write the offline page: one file that checks ledgers in a browser, with no network and nothing to install',
  },
  output: { zh: '输出文件（默认 duibiao.html）', en: 'file to write (default duibiao.html)' },
  force: { zh: '输出文件已存在时替换它', en: 'replace an output that exists' },
  notBuilt: {
    zh: '离线网页还没有生成。请在项目根目录运行 npm run build，再试一次。',
    en: 'The offline page has not been built. Run npm run build at the root of the project, then try again.',
  },
  written: (file: string, bytes: number): Bilingual => ({
    zh: `已写出离线网页 ${file}（${(bytes / 1e6).toFixed(1)} MB），用 Edge 或 Chrome 打开。`,
    en: `Wrote the offline page ${file} (${(bytes / 1e6).toFixed(1)} MB); open it in Edge or Chrome.`,
  }),
};
