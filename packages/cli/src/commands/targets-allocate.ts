import {
  type Allocation,
  type AllocationMethod,
  allocate,
  allocateLinked,
  type Bilingual,
  DuibiaoError,
  plain,
  shown,
} from '@duibiao/core';
import { readWeights, type WeightedUnit } from '@duibiao/ledger';
import { inColumns } from '../columns.js';
import type { Command, World } from '../command.js';
import { parseJson, printJson } from '../json.js';
import { openGrid } from '../open-grid.js';
import { targetsWords } from '../words/targets.js';
import { required } from './targets-exits.js';

/** `duibiao targets allocate`: a whole target over units, in whole numbers that add up. */
export const targetsAllocate: Command = {
  name: 'targets allocate',
  summary: targetsWords.allocate,
  operands: '--total N --weights FILE',
  minOperands: 0,
  maxOperands: 0,
  options: {
    total: { kind: 'text', placeholder: 'N', help: targetsWords.total },
    weights: { kind: 'text', placeholder: 'FILE', help: targetsWords.weights },
    persons: { kind: 'text', placeholder: 'N', help: targetsWords.persons },
    method: { kind: 'text', values: ['largest-remainder', 'sainte-lague'], help: targetsWords.method },
    format: { kind: 'text', values: ['text', 'json'], help: targetsWords.format },
  },
  async run(call, world) {
    const file = required(call, 'weights', 'targets allocate');
    const units = await weightsOf(file, world);
    const total = number(required(call, 'total', 'targets allocate'));
    const method = (call.text('method') ?? 'largest-remainder') as AllocationMethod;
    const persons = call.text('persons');
    const linked =
      persons === undefined
        ? null
        : allocateLinked({
            households: total,
            persons: number(persons),
            units: units.map(linkedUnit),
            method,
          });
    const allocation = linked?.households ?? allocate({ total, units, method });
    if (call.text('format') === 'json') {
      printJson(world, { ...asJson(allocation), ...(linked && { persons: asJson(linked.persons) }) });
      return 0;
    }
    const given = linked ? [linked.households, linked.persons] : [allocation];
    const say = (words: Bilingual) => words[call.language];
    const heads = linked ? [targetsWords.households, targetsWords.personsHead] : [targetsWords.share];
    const rows = [
      [say(targetsWords.unit), ...heads.map(say)],
      ...allocation.parts.map(({ label }, index) => [
        label,
        ...given.map(({ parts }) => String(parts[index]!.value)),
      ]),
      [say(targetsWords.sum), ...given.map(({ total }) => String(total))],
    ];
    world.out(`${inColumns(rows).join('\n')}\n`);
    for (const { ties } of given) {
      if (ties.length > 0) world.tell(`${say(targetsWords.ties(ties.join(say(targetsWords.and))))}\n`);
    }
    return 0;
  },
};

function asJson({ total, method, parts, ties }: Allocation) {
  return {
    total,
    method,
    parts: parts.map(({ label, weight, value, quota, heldBy }) => ({
      label,
      weight: plain(weight),
      value,
      quota: quota && shown(quota, 6),
      ...(heldBy && { heldBy }),
    })),
    ties,
  };
}

const number = (text: string) => {
  const digits = text.replaceAll(/[,，\s]/g, '');
  if (/^\d+(\.\d+)?$/.test(digits)) return digits;
  throw new DuibiaoError('cli/option-value', targetsWords.notCount('total', text));
};

function linkedUnit({ label, weight, persons }: WeightedUnit) {
  if (persons === undefined) throw new DuibiaoError('targets/weights-sheet', targetsWords.noPersons(label));
  return { label, households: weight, persons };
}

async function weightsOf(file: string, world: World): Promise<readonly WeightedUnit[]> {
  if (!/\.json$/i.test(file)) return readWeights(await openGrid(world, file));
  const read = parseJson(new TextDecoder().decode(await world.read(file)), file);
  const { weights, units } = (read ?? {}) as { weights?: unknown; units?: unknown };
  const given = [weights, units].find((each) => typeof each === 'object' && each !== null) ?? read;
  if (Array.isArray(given)) return given.map((unit, index) => jsonUnit(unit, index, file));
  if (typeof given === 'object' && given !== null) {
    return Object.entries(given).map(([label, weight], index) => jsonUnit({ label, weight }, index, file));
  }
  throw new DuibiaoError('targets/weights-sheet', targetsWords.notWeights(file), { file });
}

function jsonUnit(unit: unknown, index: number, file: string): WeightedUnit {
  if (typeof unit === 'number') return { label: String(index + 1), weight: String(unit) };
  const entries = Object.entries((unit ?? {}) as Record<string, unknown>);
  const texts = Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
  const { label, name, weight, floor, cap, locked, persons, households } = texts;
  const size = weight ?? households;
  if (size === undefined)
    throw new DuibiaoError('targets/weights-sheet', targetsWords.notWeights(file), { file });
  return {
    label: label ?? name ?? String(index + 1),
    weight: size,
    ...(floor !== undefined && { floor }),
    ...(cap !== undefined && { cap }),
    ...(locked !== undefined && { locked }),
    ...(persons !== undefined && { persons }),
  };
}
