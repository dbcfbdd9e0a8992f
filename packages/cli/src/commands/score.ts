import { assess, DuibiaoError } from '@duibiao/core';
import { scoreWorkbook } from '@duibiao/report';
import { writeWorkbook } from '@duibiao/workbook';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { outputPath } from '../output-path.js';
import { findSet } from '../score/find-set.js';
import { readScoreData } from '../score/read-data.js';
import { scoreJson } from '../score/score-json.js';
import { scoreText } from '../score/score-text.js';
import { commandWords } from '../words/commands.js';
import { scoreWords } from '../words/score.js';

/** `duibiao score SHEET --data FILE`: every unit's score, reasons, grade and rank, and the workbook with live formulas. */
export const score: Command = {
  name: 'score',
  summary: scoreWords.summary,
  operands: 'SHEET',
  minOperands: 1,
  maxOperands: 1,
  options: {
    data: { kind: 'text', placeholder: 'FILE', help: scoreWords.data },
    output: { kind: 'text', short: 'o', placeholder: 'OUT.xlsx', help: scoreWords.output },
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
    force: { kind: 'flag', help: commandWords.force },
  },
  async run(call, world) {
    const set = await findSet(call.operands[0]!, world);
    const file = call.text('data');
    if (file === undefined) throw new DuibiaoError('cli/option-missing', scoreWords.missingData);
    const output = call.text('output') === undefined ? null : outputPath(call, world, file);
    const assessment = assess(set, await readScoreData(file, set, world));
    if (output !== null) {
      const bytes = await writeWorkbook(scoreWorkbook(assessment, { language: call.language }));
      await world.write(output, bytes, { force: call.flag('force') });
      world.tell(`${scoreWords.written(output)[call.language]}\n`);
    }
    if (call.text('format') === 'json') printJson(world, scoreJson(assessment, call.language));
    else world.out(scoreText(assessment, call.language));
    return 0;
  },
};
