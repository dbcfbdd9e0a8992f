import type { Bilingual, CompiledStandard, Dictionary, Field, Level } from '@duibiao/core';
import type { SpecValidation } from '@duibiao/sheet';
import { KIND_WORDS, TEMPLATE_WORDS } from '../words/template-words.js';

/** One column of an empty ledger. */
export interface TemplateColumn {
  readonly field: Field;
  /** Header as the reader of ledgers takes it without doubt: the field's own title, with its unit. */
  readonly header: string;
  readonly width: number;
  readonly format: string;
  readonly kind: Bilingual;
  readonly rule: SpecValidation['rule'] | null;
  readonly error: Bilingual;
  /** Titles of the criteria that read it; empty for the columns that identify the subject. */
  readonly usedBy: readonly Bilingual[];
}

/** Fields that name a subject, by level, in the order in which staff write them. Those the dictionary lacks are left out. */
const IDENTITY: Readonly<Record<Level, readonly string[]>> = {
  person: ['township', 'village', 'householdId', 'headName', 'name', 'idNumber', 'relation'],
  household: ['township', 'village', 'householdId', 'headName', 'householdSize'],
  village: ['villageCounty', 'villageTownship', 'villageName'],
  township: ['county', 'township'],
  county: ['countyProvince', 'countyName'],
  project: ['projectTownship', 'projectVillage', 'projectName'],
};

/**
 * The columns that a standard needs: those that name the subject, then what its criteria read, in their order. A
 * household standard that reads members gets one row a person, as person ledgers are kept.
 */
export function templateColumns(
  standard: CompiledStandard,
  dictionary: Dictionary,
): readonly TemplateColumn[] {
  const level = standard.standard.level;
  const readsMembers = standard.fields.some((id) => dictionary.get(id)?.level === 'person');
  const identity = level === 'household' && readsMembers ? IDENTITY.person : IDENTITY[level];
  const ids = [...new Set([...identity, ...standard.fields])];
  return ids.flatMap((id) => {
    const field = dictionary.get(id);
    if (!field) return [];
    const usedBy = standard.criteria
      .filter((criterion) => criterion.fields.includes(id))
      .map((criterion) => criterion.title);
    return [{ ...columnFor(field), usedBy }];
  });
}

function columnFor(field: Field): Omit<TemplateColumn, 'usedBy'> {
  const unit = field.unit ?? '';
  const header = field.title.zh + (unit ? `（${unit}）` : '');
  const base = { field, header, error: TEMPLATE_WORDS.notInList };
  switch (field.type) {
    case 'boolean':
      return {
        ...base,
        width: 12,
        format: 'General',
        kind: KIND_WORDS.yesNo(),
        rule: { kind: 'list', values: [TEMPLATE_WORDS.yes.zh, TEMPLATE_WORDS.no.zh] },
      };
    case 'category': {
      const values = (field.values ?? []).map(({ value }) => value);
      const rule = { kind: 'list', values } as const;
      return { ...base, width: 14, format: '@', kind: KIND_WORDS.category(values), rule };
    }
    case 'date':
      return {
        ...base,
        width: 13,
        format: 'yyyy-mm-dd',
        kind: KIND_WORDS.date(),
        rule: { kind: 'date', min: '1900-01-01' },
        error: TEMPLATE_WORDS.notDate,
      };
    case 'number':
      return { ...base, width: 12, ...numberColumn(field, unit) };
    case 'text': {
      const code = field.personal === 'id-number';
      return {
        ...base,
        width: code ? 22 : 14,
        format: '@',
        kind: code ? KIND_WORDS.code() : KIND_WORDS.text(),
        rule: code ? { kind: 'length', min: 15, max: 22 } : null,
        error: TEMPLATE_WORDS.notLength,
      };
    }
  }
}

/** Amounts may be negative (a year's operating loss); counts and shares may not. */
function numberColumn(field: Field, unit: string) {
  if (unit === '%') {
    const rule = { kind: 'decimal', min: 0, max: 100 } as const;
    return { format: 'General', kind: KIND_WORDS.percent(), rule, error: TEMPLATE_WORDS.notPercent };
  }
  if (field.integer) {
    const rule = { kind: 'whole', min: 0 } as const;
    return { format: '0', kind: KIND_WORDS.whole(unit), rule, error: TEMPLATE_WORDS.notWhole };
  }
  const rule = {
    kind: 'decimal',
    ...(unit.startsWith('元') || unit.startsWith('万元') ? {} : { min: 0 }),
  } as const;
  return { format: 'General', kind: KIND_WORDS.number(unit), rule, error: TEMPLATE_WORDS.notNumber };
}
