import {
  type Bindings,
  type CompiledCriterion,
  type CompiledStandard,
  type CriterionVerdict,
  type Expression,
  evaluateExactly,
  type Input,
  subjectBindings,
  type Table,
  type Value,
} from '@duibiao/core';

/**
 * The inputs on which a verdict turned: of one that is unmet, those without which it would not be; of one that is unknown,
 * those that are missing and could settle it. All that bear on it when none does alone.
 */
export function decidingInputs(
  compiled: CompiledStandard,
  criterion: CompiledCriterion,
  table: Table,
  row: number,
  verdict: CriterionVerdict,
): readonly Input[] {
  const { status, inputs } = verdict;
  const present = inputs.filter(({ value }) => value !== null);
  if (status === 'met' || status === 'notApplicable') return present;
  const bindings = subjectBindings(table, row, compiled.values);
  const concerned = status === 'unmet' ? present : inputs.filter(({ value }) => value === null);
  if (concerned.length <= 1) return concerned;
  const expressions = criterion.applies ? [criterion.require, criterion.applies] : [criterion.require];
  const before = expressions.map((each) => outcome(each, bindings));
  const turns = (field: string, value: Value) =>
    expressions.some((each, index) => outcome(each, withField(bindings, field, value)) !== before[index]);
  const alone = concerned.filter(({ field, member, missing }) => {
    if (member !== undefined) return true;
    if (status === 'unmet') return turns(field, ABSENT);
    return missing !== undefined && PROBES.some((value) => turns(field, value));
  });
  return alone.length > 0 ? alone : concerned;
}

const ABSENT: Value = { kind: 'unknown', reason: 'empty' };

/** Values that settle most conditions one way or the other. */
const PROBES: readonly Value[] = [
  { kind: 'boolean', value: true },
  { kind: 'boolean', value: false },
  { kind: 'number', value: { numerator: 0n, denominator: 1n } },
  { kind: 'number', value: { numerator: 10n ** 12n, denominator: 1n } },
  { kind: 'text', value: 'A' },
  { kind: 'text', value: 'D' },
];

function withField(bindings: Bindings, field: string, value: Value): Bindings {
  return {
    locals: bindings.locals,
    field: (id) => (id === field ? value : bindings.field(id)),
    parameter: (id) => bindings.parameter(id),
    members: () => bindings.members(),
  };
}

function outcome(expression: Expression, bindings: Bindings): boolean | null {
  const value = evaluateExactly(expression, bindings);
  return value.kind === 'boolean' ? value.value : null;
}
