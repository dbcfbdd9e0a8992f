import type { Bilingual } from '@duibiao/core';
import type { CommandName } from '../commands/commands.js';

interface ButtonWords {
  readonly label: Bilingual;
  readonly tip: Bilingual;
}

/** Words of the ribbon, the context menu and the shortcuts. Labels have 125 characters at most, tips 250. */
export const BUTTON_WORDS: Readonly<Record<CommandName, ButtonWords>> = {
  checkSheet: {
    label: { zh: '校验台账', en: 'Check the ledger' },
    tip: {
      zh: '按标准校验当前工作表，未达标和缺数据的单元格标上颜色并说明原因。',
      en: 'Checks this sheet against the standard; marks cells that fall short or lack data, with the reason.',
    },
  },
  checkAll: {
    label: { zh: '校验全部', en: 'Check all' },
    tip: {
      zh: '把各工作表（如一村一表）作为一本台账一并校验。',
      en: 'Checks all sheets (one for each village, say) as one ledger.',
    },
  },
  clearFlags: {
    label: { zh: '清除标记', en: 'Clear flags' },
    tip: {
      zh: '取回对标所打的全部标记，单元格恢复原样；您后来改的颜色不动。',
      en: 'Takes every mark back and leaves the cells as they were; colours you changed since are kept.',
    },
  },
  makeScoreSheet: {
    label: { zh: '生成评分表', en: 'Make score sheet' },
    tip: {
      zh: '在本工作簿中生成带公式的考核评分表。',
      en: 'Makes an assessment score sheet with live formulas in this workbook.',
    },
  },
  openSettings: {
    label: { zh: '设置', en: 'Settings' },
    tip: {
      zh: '选择标准、地区、时点和标记方式。',
      en: 'Choose the standard, region, date and how cells are marked.',
    },
  },
  explainCell: {
    label: { zh: '为什么标记？', en: 'Why is this marked?' },
    tip: {
      zh: '说明所选单元格为什么被标记，依据哪一条。',
      en: 'Says why the selected cell is marked, and by which clause.',
    },
  },
};

export const MANIFEST_WORDS = {
  name: { zh: '对标', en: 'Duibiao' },
  description: {
    zh: '按标准校验扶贫和乡村振兴台账：标出未达标和缺数据的单元格，说明原因和依据。数据不出本机。',
    en: 'Checks poverty-alleviation and rural-revitalisation ledgers against dated, cited standards. Data stay on this computer.',
  },
  group: { zh: '对标', en: 'Duibiao' },
  pane: { zh: '对标窗格', en: 'Duibiao pane' },
  paneTip: { zh: '打开对标窗格，查看结果和原因。', en: 'Opens the pane with results and reasons.' },
  functions: { zh: 'DUIBIAO', en: 'DUIBIAO' },
} as const satisfies Readonly<Record<string, Bilingual>>;
