import type { Session } from '../session/session.js';

/** Names by which the manifest's buttons, the context menu and the shortcuts call us. */
export const COMMANDS = [
  'checkSheet',
  'checkAll',
  'clearFlags',
  'makeScoreSheet',
  'openSettings',
  'explainCell',
] as const;

export type CommandName = (typeof COMMANDS)[number];

/** What each command does; the pane is shown where its answer is read there. */
export function commandsOf(session: Session): Readonly<Record<CommandName, () => Promise<void>>> {
  const shown = async (work: () => Promise<void> | void): Promise<void> => {
    await Office.addin?.showAsTaskpane?.().catch(() => undefined);
    await work();
  };
  return {
    checkSheet: () => shown(() => session.check('sheet')),
    checkAll: () => shown(() => session.check('all')),
    clearFlags: () => session.clear(),
    makeScoreSheet: () => shown(() => session.askForScore(true)),
    openSettings: () => shown(() => session.show('settings')),
    explainCell: () => shown(() => session.explainSelection()),
  };
}

/** Tells Office which function each button calls. Whatever happens, Office is told when a command is over. */
export function associateCommands(session: Session): void {
  const commands = commandsOf(session);
  for (const name of COMMANDS) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      void commands[name]().finally(() => event?.completed?.());
    });
  }
}
