import { throwIfCancelled } from '../host/failure.js';
import type { Watch } from '../host/port.js';

/** A person does not feel a pane that is deaf for so many milliseconds. */
const SLICE = 40;

/** Does something for each number below `count`, in slices between which the pane draws and may be stopped. */
export async function inSlices(
  count: number,
  work: (index: number) => void,
  breathe: () => Promise<void>,
  watch: Watch,
): Promise<void> {
  let since = performance.now();
  for (let index = 0; index < count; index++) {
    work(index);
    if (performance.now() - since < SLICE) continue;
    watch.progress?.(index + 1, count);
    await breathe();
    throwIfCancelled(watch.signal);
    since = performance.now();
  }
}
