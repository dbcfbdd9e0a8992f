import type { World } from './command.js';

/** The text of a plan: UTF-8, or else GB 18030, in which older office programs save. */
export async function planText(path: string, world: World): Promise<string> {
  const bytes = await world.read(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
