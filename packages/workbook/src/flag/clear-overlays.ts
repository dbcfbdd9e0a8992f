import type { TreeEdit } from '../markup/edit.js';
import type { XmlElement } from '../markup/tree.js';
import { OVERLAY_MARK, rulesOf } from './overlay.js';

/** Takes out the conditional formats that carry our mark, whoever saved the file since. How many. */
export function clearOverlays(edit: TreeEdit): number {
  const { tree } = edit;
  const ours = rulesOf(tree.root).filter((rule) =>
    rule.children.some((child) => child.local === 'formula' && tree.inner(child).includes(OVERLAY_MARK)),
  );
  const byParent = new Map<XmlElement, XmlElement[]>();
  for (const rule of ours) byParent.set(rule.parent!, [...(byParent.get(rule.parent!) ?? []), rule]);
  for (const [parent, rules] of byParent) {
    const isAll = parent.children.filter(({ local }) => local === 'cfRule').length === rules.length;
    if (isAll) edit.remove(parent);
    else for (const rule of rules) edit.remove(rule);
  }
  return ours.length;
}
