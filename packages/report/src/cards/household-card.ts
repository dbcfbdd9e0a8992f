import type { Bilingual, Column, Dictionary, Field, Language, Status, Table } from '@duibiao/core';
import { isoDateOf } from '@duibiao/core';
import { type LedgerCheck, maskText, maskWords } from '@duibiao/ledger';
import { spoken } from '../look/figure.js';
import { CARD_WORDS } from '../words/card-words.js';

export interface CardLine {
  readonly title: string;
  readonly value: string;
}

export interface CardMember {
  readonly name: string;
  readonly relation: string;
  readonly sex: string;
  readonly age: string;
  readonly idNumber: string;
  readonly health: string;
  readonly labour: string;
  readonly schooling: string;
}

export interface CardVerdict {
  readonly title: string;
  readonly status: Status;
  readonly actual: string;
  readonly required: string;
  readonly reason: string;
}

/** All that one household's card says, ready to be laid out. */
export interface HouseholdCard {
  readonly village: string | null;
  readonly label: string;
  readonly status: Status;
  readonly facts: readonly CardLine[];
  readonly members: readonly CardMember[];
  /** How many lines to leave for members that the ledger does not list. */
  readonly size: number;
  readonly verdicts: readonly CardVerdict[];
  readonly benefits: readonly CardLine[];
  readonly helper: { readonly name: string; readonly unit: string; readonly phone: string };
  readonly visit: { readonly date: string; readonly content: string } | null;
  readonly basis: { readonly standard: Bilingual; readonly asOf: string };
}

export interface CardOptions {
  readonly language: Language;
  /** Show ID and phone numbers of the household in full; masked when absent. */
  readonly unmask?: boolean;
  /** Only these villages. */
  readonly villages?: readonly string[];
}

const FACTS = [
  'householdId',
  'township',
  'village',
  'group',
  'phone',
  'householdSize',
  'householdType',
  'povertyAttribute',
  'monitoringType',
  'mainCause',
  'riskType',
  'exitYear',
  'perCapitaNetIncome',
  'perCapitaDisposableIncome',
];

/** What a household may have received: amounts, then measures. Zero, 否 and blank are not benefits. */
const BENEFITS = [
  'subsistenceBenefit',
  'specialSupportBenefit',
  'pension',
  'familyPlanningBenefit',
  'ecologicalBenefit',
  'otherTransferIncome',
  'dividendIncome',
  'publicPostIncome',
  'industryReward',
  'employmentReward',
  'medicalReimbursed',
  'insurancePayout',
  'schoolAid',
  'onSubsistence',
  'onSpecialSupport',
  'medicalAssistanceCovered',
  'familyDoctorSigned',
  'renovated',
  'relocated',
  'inCooperative',
  'ledByEnterprise',
  'ledByEntrepreneur',
  'industryHelp',
  'employmentHelp',
  'publicPostHelp',
  'financialHelp',
  'healthHelp',
  'educationHelp',
  'generalSupport',
  'socialHelp',
  'infrastructureHelp',
  'helpMeasures',
];

/**
 * One card for each household of a check (明白卡): members, verdicts with reasons, benefits received, helper, visits.
 *
 * @example
 * ```ts
 * householdCards(check, { language: 'zh' })[0].verdicts[0].status //=> 'unmet'
 * ```
 */
export function householdCards(check: LedgerCheck, options: CardOptions): readonly HouseholdCard[] {
  const { dictionary } = check.compiled.context;
  const { table } = check;
  const basis = {
    standard: check.compiled.version.title ?? check.compiled.standard.title,
    asOf: check.compiled.asOf,
  };
  const wanted = (village: string | null) =>
    options.villages === undefined || (village !== null && options.villages.includes(village));
  return check.ledger.subjects.flatMap((subject, row) => {
    if (!wanted(subject.village)) return [];
    const read = reader(table, row, dictionary, options);
    const { status, criteria } = check.subject(row);
    const visitDate = read('visitDate');
    const visitContent = read('visitContent');
    return [
      {
        village: subject.village,
        label: options.unmask ? subject.label : maskWords(subject.label),
        status,
        facts: FACTS.flatMap((id) => line(dictionary.get(id), read(id), options.language)),
        members: membersOf(table, row, dictionary, options),
        size: Number(read('householdSize')) || 0,
        verdicts: criteria.map((each) => ({
          title: each.title[options.language],
          status: each.status,
          actual: spoken(each.actual, options.language),
          required: spoken(each.required, options.language),
          reason: options.unmask ? each.message[options.language] : maskWords(each.message[options.language]),
        })),
        benefits: BENEFITS.flatMap((id) => benefit(dictionary.get(id), read(id), options.language)),
        helper: {
          name: read('helperName', true),
          unit: read('helperUnit', true),
          phone: read('helperPhone', true),
        },
        visit: visitDate || visitContent ? { date: visitDate, content: visitContent } : null,
        basis,
      },
    ];
  });
}

function line(field: Field | undefined, value: string, language: Language): readonly CardLine[] {
  if (!field || value === '') return [];
  return [{ title: field.title[language], value: value + unitOf(field) }];
}

function benefit(field: Field | undefined, value: string, language: Language): readonly CardLine[] {
  if (!field || value === '' || value === '0' || value === CARD_WORDS.no[language]) return [];
  if (/^(无|否|没有|-|—|\/)$/.test(value)) return [];
  const says = value === CARD_WORDS.yes[language] ? CARD_WORDS.received[language] : value + unitOf(field);
  return [{ title: field.title[language].replace(/^是否/, ''), value: says }];
}

function unitOf(field: Field): string {
  return field.type === 'number' && field.unit && field.unit !== '年' ? field.unit : '';
}

function membersOf(
  table: Table,
  row: number,
  dictionary: Dictionary,
  options: CardOptions,
): readonly CardMember[] {
  const { members } = table;
  if (!members) return [];
  const from = members.offsets[row] ?? 0;
  const to = members.offsets[row + 1] ?? from;
  return Array.from({ length: to - from }, (_, index) => {
    const read = reader(members.table, from + index, dictionary, options);
    return {
      name: read('name'),
      relation: read('relation'),
      sex: read('sex'),
      age: read('age'),
      idNumber: read('idNumber'),
      health: read('health'),
      labour: read('labourSkill'),
      schooling: read('schooling'),
    };
  });
}

/** Reads a field of a row as people write it, masked where it is personal; empty when it is missing. */
function reader(table: Table, row: number, dictionary: Dictionary, { unmask, language }: CardOptions) {
  return (id: string, plain = false): string => {
    const text = textOf(table.columns.get(id), row, language);
    const personal = dictionary.get(id)?.personal;
    if (text === '' || unmask || plain) return text;
    // Names are what a card is found by; what is written beside may hold somebody's number.
    return personal === undefined || personal === 'name' ? maskWords(text) : maskText(personal, text);
  };
}

function textOf(column: Column | undefined, row: number, language: Language): string {
  if (column?.missing[row] !== 0) return '';
  switch (column.type) {
    case 'number':
      return String(column.values[row]);
    case 'boolean':
      return CARD_WORDS[column.values[row] === 1 ? 'yes' : 'no'][language];
    case 'date':
      return isoDateOf(column.values[row]!);
    case 'text':
      return column.pool[column.values[row]!] ?? '';
  }
}
