import type { Bilingual, Standard } from '@duibiao/core';
import type { ClearReport, FlagReport } from '../host/port.js';
import type { Counts } from '../session/checked.js';

/** What was checked, and against what. */
export interface CheckedScope {
  readonly sheets: readonly string[];
  /** Sheets that were not asked for. */
  readonly others: number;
  readonly standard: Bilingual;
  readonly asOf: string;
}

/** What has just been done, in a sentence for the pane and for screen readers. */
export const noticeWords = {
  busy: {
    zh: '上一步还没有完成，请稍候或先取消。',
    en: 'The last step is not finished; wait, or cancel it first.',
  },
  rechecked: { zh: '已按修改重新校验。', en: 'Checked again after your edit.' },
  nothingHere: { zh: '所选单元格没有标记。', en: 'The selected cell has no flag.' },
  noStandard: {
    zh: '没有适用于这类台账的标准，请在“设置”中选择。',
    en: 'No standard fits this kind of ledger; choose one under Settings.',
  },
  wrongLevel: (standard: Bilingual): Bilingual => ({
    zh: `“${standard.zh}”不适用于这类台账。请在“设置”中改选标准，或选“按台账自动选择”。`,
    en: `“${standard.en}” is for another kind of ledger. Choose another standard under Settings, or “Chosen from the ledger”.`,
  }),
  choose: (standards: readonly Standard[]): Bilingual => ({
    zh: `有 ${standards.length} 个标准同样适合这本台账，请选定一个再校验。`,
    en: `${standards.length} standards fit this ledger equally; choose one, then it is checked.`,
  }),
  noRows: {
    zh: '这本台账只有表头，没有数据行，没有可校验的对象；请填好再校验，或换一个有数据的工作表。',
    en: 'This ledger has a header and no rows of data, so there is nothing to check; fill it in, or go to the sheet that has data.',
  },
  noColumns: (standard: Bilingual): Bilingual => ({
    zh: `这本台账没有“${standard.zh}”需要的任何一列；请检查是否选错了标准或工作表，或在“列对照”中说明各列的含义。`,
    en: `This ledger has none of the columns that “${standard.en}” needs; check the standard and the sheet, or say under Columns what the columns are.`,
  }),
  noUnits: {
    zh: '没有写被考核单位。请每行写一个单位名称。',
    en: 'No unit is named; write one name on each line.',
  },
  manyUnits: (count: number, most: number): Bilingual => ({
    zh: `共 ${count} 个单位，一次最多 ${most} 个（每个单位一张工作表）。请分批生成，例如按乡镇分。`,
    en: `${count} units; at most ${most} at once, as every unit has a sheet of its own. Make them in parts, by township for example.`,
  }),
  checkFirst: { zh: '请先校验台账，再生成工作表。', en: 'Check the ledger first, then make the sheet.' },
  checked: (scope: CheckedScope, counts: Counts, flags: FlagReport): Bilingual => {
    const { met, unmet, unknown } = counts.byStatus;
    const locked = flags.protectedSheets;
    return {
      zh:
        `已按“${scope.standard.zh}”（${scope.asOf}）校验工作表“${scope.sheets.join('”“')}”` +
        (scope.others > 0 ? `，另有 ${scope.others} 个工作表未校验。` : '。') +
        `共 ${counts.subjects} 个对象：达标 ${met}，未达标 ${unmet}，缺数据 ${unknown}；疑点 ${counts.findings} 条，标记 ${flags.marked} 个单元格。` +
        (counts.hidden > 0 ? `其中 ${counts.hidden} 条在隐藏或筛选掉的行。` : '') +
        (locked.length > 0 ? `工作表“${locked.join('”“')}”受保护，只列结果，未打标记。` : ''),
      en:
        `Checked ${scope.sheets.map((sheet) => `“${sheet}”`).join(', ')} against “${scope.standard.en}” (${scope.asOf})` +
        (scope.others > 0
          ? `; ${scope.others} other ${scope.others === 1 ? 'sheet was' : 'sheets were'} not checked. `
          : '. ') +
        `${counts.subjects} subjects: ${met} met, ${unmet} unmet, ${unknown} without data; ${counts.findings} findings, ${flags.marked} cells marked.` +
        (counts.hidden > 0 ? ` ${counts.hidden} of them are in hidden or filtered rows.` : '') +
        (locked.length > 0 ? ` Protected, so listed but not marked: ${locked.join(', ')}.` : ''),
    };
  },
  cleared: ({ cleared, left, protectedSheets }: ClearReport): Bilingual => ({
    zh:
      (cleared > 0 ? `已清除标记（${cleared} 处）。` : '没有需要清除的标记。') +
      (left > 0 ? `${left} 处标记已不在（改过颜色、已删除，或原有颜色须用离线网页恢复），保持原样。` : '') +
      (protectedSheets.length > 0 ? `工作表“${protectedSheets.join('”“')}”受保护，标记未动。` : ''),
    en:
      (cleared > 0 ? `Flags cleared (${cleared}).` : 'There was no flag to clear.') +
      (left > 0
        ? ` ${left} marks are no longer there (recoloured or deleted) or had a colour that only the offline page can give back; those cells stay as they are.`
        : '') +
      (protectedSheets.length > 0 ? ` Protected, so left alone: ${protectedSheets.join(', ')}.` : ''),
  }),
  made: (names: readonly string[]): Bilingual => {
    const first = names.slice(0, 6);
    const more = names.length > first.length;
    return {
      zh: `已生成工作表${more ? `（共 ${names.length} 张）` : ''}：${first.join('、')}${more ? '等' : ''}。`,
      en: `${more ? `${names.length} sheets` : 'Sheets'} made: ${first.join(', ')}${more ? ' and others' : ''}.`,
    };
  },
};
