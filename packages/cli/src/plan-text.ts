import { DuibiaoError } from '@duibiao/core';
import { documentText } from '@duibiao/workbook';
import type { World } from './command.js';

/** The text of a plan: a `.docx`, or plain text in UTF-8, UTF-16 or GB 18030, in which older office programs save. */
export async function planText(path: string, world: World): Promise<string> {
  const bytes = await world.read(path);
  try {
    return documentText(bytes);
  } catch (error) {
    if (!(error instanceof DuibiaoError)) throw error;
    throw new DuibiaoError(error.code, error.sentence, { ...error.place, file: path }, { cause: error });
  }
}
