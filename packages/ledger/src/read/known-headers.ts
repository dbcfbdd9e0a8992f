import { readHeaderText, reduceHeader } from '../header/header-text.js';
import { codeOf, type HeaderIndex, headerIndex, QUESTION } from '../header/match.js';
import { plainWording } from '../header/plain-wording.js';
import type { ColumnRole, KnownHeaders } from '../shape/column-roles.js';
import { readUnit } from '../value/unit.js';
import type { ReadOptions } from './read-options.js';

/** Headers of any field, whatever the ledger turns out to be about, and those that the user's map names. */
export function knownHeaders({ dictionary, map }: ReadOptions): KnownHeaders {
  const index = headerIndex(dictionary, ['household', 'person', 'village', 'county', 'township', 'project']);
  const mapped = new Map(
    (map?.columns ?? []).flatMap(({ header, field }) => {
      const parts = header.split(' › ').map((part) => readHeaderText(part).key);
      return parts.map((part, at) => [part, at === parts.length - 1 ? field : null] as const);
    }),
  );
  const parents = partsOf(index);
  const known = new Map<string, boolean>();
  const isKnown = (text: string, hurried?: boolean) => {
    if (text.length > 40) return false;
    if (hurried && !/[(\da-z]/i.test(text)) return parents.has(text);
    let answer = known.get(text);
    if (answer === undefined) {
      const { key } = readHeaderText(text);
      answer =
        QUESTION.test(key) ||
        index.exact.has(key) ||
        (/^[A-Za-z]/.test(key) && index.exact.has(codeOf(key))) ||
        mapped.has(key) ||
        parents.has(key) ||
        index.reduced.has(reduceHeader(key).word) ||
        index.exact.has(reduceHeader(key).word) ||
        index.worded.has(plainWording(key));
      known.set(text, answer && readUnit(text) === null);
    }
    return answer;
  };
  const roleOf = (path: readonly string[]): ColumnRole | null => {
    if (path.slice(0, -1).some((parent) => OTHER_PEOPLE.test(parent))) return null;
    const { key } = readHeaderText(path.at(-1) ?? '');
    const said = mapped.get(key);
    if (said) return ROLES[said] ?? null;
    const entries = index.exact.get(key) ?? index.exact.get(codeOf(key)) ?? [];
    for (const { field } of entries) {
      const role = ROLES[field.id];
      if (role) return role;
    }
    return null;
  };
  return { isKnown, roleOf };
}

/** Every header that stands in some path, built once for each index. */
function partsOf(index: HeaderIndex): ReadonlySet<string> {
  const known = PARTS.get(index) ?? new Set([...index.exact.keys()].flatMap((key) => key.split(' › ')));
  PARTS.set(index, known);
  return known;
}

const PARTS = new WeakMap<HeaderIndex, ReadonlySet<string>>();

/** Parents of columns that name other people than the household's. */
const OTHER_PEOPLE = /帮扶|责任人|干部|监护|村医|驻村|包村|挂扶|书记|负责人|联系人/;

const ROLES: Readonly<Record<string, ColumnRole>> = {
  headName: 'person',
  name: 'person',
  village: 'village',
  villageName: 'village',
  province: 'place',
  prefecture: 'place',
  county: 'place',
  countyName: 'place',
  township: 'place',
  villageTownship: 'place',
  villageCounty: 'place',
  naturalVillage: 'place',
  group: 'place',
  householdId: 'key',
  villageCode: 'key',
  personId: 'key',
  idNumber: 'identity',
  headIdNumber: 'identity',
  relation: 'relation',
  remark: 'remark',
  villageRemark: 'remark',
  countyRemark: 'remark',
};
