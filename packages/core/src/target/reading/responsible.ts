/** Who leads and who supports, as a plan's brackets say it. */
export interface Responsible {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

/**
 * Reads the bracket in which plans name departments. Those before 牵头 lead; those that only 负责 support them, unless
 * nobody leads, when they answer for it themselves. 等 ends a list and is no name; 和 and 、 join names.
 *
 * @example
 * ```ts
 * parseResponsible('（扶贫中心牵头，各部门、各村负责）') //=> { lead: ['扶贫中心'], support: ['各部门', '各村'] }
 * parseResponsible('（民政办、社保所等牵头负责）') //=> { lead: ['民政办', '社保所'], support: [] }
 * ```
 */
export function parseResponsible(text: string): Responsible {
  const lead: string[] = [];
  const support: string[] = [];
  const answering: string[] = [];
  for (const clause of text.replace(/^[（(]|[）)]$/gu, '').split(/[，,；;]/u)) {
    const match = /^(.*?)等?(牵头负责|牵头|配合|协助|负责)$/u.exec(clause.trim());
    if (!match) continue;
    const names = match[1]!
      .split(/[、和]/u)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const role = match[2]!.startsWith('牵头') ? lead : match[2] === '负责' ? answering : support;
    role.push(...names);
  }
  return lead.length > 0 ? { lead, support: [...support, ...answering] } : { lead: answering, support };
}
