import { lintStandard, loadLibrary } from '@duibiao/standards';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { commandWords } from '../words/commands.js';
import { standardsWords } from '../words/standards.js';

/** `duibiao standards lint FILE`: what is wrong, doubtful or unsure in a standard of one's own, line by line. */
export const standardsLint: Command = {
  name: 'standards lint',
  summary: commandWords.standards.lint,
  operands: 'FILE.yaml',
  minOperands: 1,
  maxOperands: 1,
  options: {
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
    'fail-on': { kind: 'list', values: ['finding'], help: commandWords.check.failOn },
  },
  async run(call, world) {
    const [file] = call.operands as [string];
    const findings = lintStandard(new TextDecoder().decode(await world.read(file)), file, loadLibrary());
    if (call.text('format') === 'json') {
      printJson(world, {
        file,
        findings: findings.map(({ message, ...rest }) => ({ ...rest, message: message[call.language] })),
      });
    } else {
      for (const { line, severity, rule, message } of findings)
        world.out(
          `${file}:${line}: ${standardsWords.severity[severity][call.language]} ${rule}: ${message[call.language]}\n`,
        );
      if (findings.length === 0) world.out(`${commandWords.standards.clean[call.language]}\n`);
    }
    return call.list('fail-on').length > 0 && findings.some(({ severity }) => severity !== 'info') ? 1 : 0;
  },
};
