import { DuibiaoError } from '@duibiao/core';
import { checkLedger } from '@duibiao/ledger';
import { cardsHtml, cardsWorkbook, householdCards } from '@duibiao/report';
import { writeWorkbook } from '@duibiao/workbook';
import { chosenStandard } from '../check/choose-standard.js';
import { openLedger } from '../check/open-ledger.js';
import type { Command } from '../command.js';
import { CONTEXT_OPTIONS } from '../context.js';
import { asOfDate } from '../dates.js';
import { outputPath } from '../output-path.js';
import { commandWords } from '../words/commands.js';
import { scoreWords } from '../words/score.js';

/** `duibiao cards LEDGER -o OUT.xlsx`: one printable page a household; with `--html`, a page for the printer instead. */
export const cards: Command = {
  name: 'cards',
  summary: scoreWords.cards,
  operands: 'LEDGER',
  minOperands: 1,
  maxOperands: 1,
  options: {
    standard: { kind: 'text', placeholder: 'ID|FILE.yaml', help: commandWords.standardFile },
    ...CONTEXT_OPTIONS,
    sheet: { kind: 'text', placeholder: 'NAME', help: commandWords.sheet },
    map: { kind: 'text', placeholder: 'FILE', help: commandWords.map },
    output: { kind: 'text', short: 'o', placeholder: 'OUT.xlsx', help: commandWords.output },
    html: { kind: 'flag', help: scoreWords.html },
    village: { kind: 'list', placeholder: 'NAME', help: scoreWords.village },
    unmask: { kind: 'flag', help: commandWords.unmask },
    force: { kind: 'flag', help: commandWords.force },
  },
  async run(call, world) {
    const [file] = call.operands as [string];
    const output = outputPath(call, world, file);
    const { language } = call;
    const date = call.text('as-of');
    const opened = await openLedger(
      file,
      {
        language,
        sheet: call.text('sheet'),
        map: call.text('map'),
        year: date === undefined ? undefined : Number(asOfDate(date).slice(0, 4)),
      },
      world,
    );
    if (opened.ledger.level !== 'household' && call.text('standard') === undefined) {
      throw new DuibiaoError('cli/not-households', scoreWords.notHouseholds(file), { file });
    }
    const compiled = await chosenStandard(call, world, opened.ledger, opened.grids);
    const villages = call.list('village');
    const made = householdCards(checkLedger(opened.ledger, compiled), {
      language,
      unmask: call.flag('unmask'),
      ...(villages.length > 0 ? { villages } : {}),
    });
    if (made.length === 0) throw new DuibiaoError('cli/no-cards', scoreWords.noCards(villages), { file });
    const bytes = call.flag('html')
      ? cardsHtml(made, language)
      : await writeWorkbook(cardsWorkbook(made, language));
    await world.write(output, bytes, { force: call.flag('force') });
    world.tell(`${scoreWords.cardsWritten(made.length, output)[language]}\n`);
    return 0;
  },
};
