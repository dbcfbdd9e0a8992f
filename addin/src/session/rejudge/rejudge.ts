import type { Grid } from '@duibiao/sheet';
import type { Library } from '@duibiao/standards';
import type { Edit } from '../../host/port.js';
import type { Checked } from '../checked.js';
import { check } from '../engine.js';
import { reread } from './reread.js';

/**
 * The check after edits: only the edited subjects are read and judged again, and what depends on all of them together
 * (repeated numbers, sums, shares). The result is what checking everything again would give. Null where only that will do.
 *
 * @param grids the sheets of the check, with the edited rows as they are now.
 * @param breathe lets the pane draw between one step and the next.
 */
export async function rejudge(
  before: Checked,
  grids: readonly Grid[],
  edits: readonly Edit[],
  library: Library,
  breathe: () => Promise<void>,
): Promise<Checked | null> {
  const again = reread(before.ledger, before.grids, grids, edits, library.dictionary, before.basis.read);
  if (!again) return null;
  await breathe();
  return check(again.ledger, grids, before.basis, library, breathe, { before, edited: again.subjects });
}
