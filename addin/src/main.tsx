import './no-eval.js';
import { createRoot } from 'react-dom/client';
import { associateCommands } from './commands/commands.js';
import { associateFunctions } from './functions/associate.js';
import { officeHost } from './host/office/adapter.js';
import { App } from './pane/App.js';
import { FilePage } from './pane/FilePage.js';
import { browserLanguage, localToday, sessionFor } from './pane/start.js';
import { isOwnSheet } from './session/made-sheets.js';

/** The pane in Excel, the functions and the commands of the shared runtime; in a plain browser, the offline page. */
async function main(): Promise<void> {
  // Without office.js there is nothing to do here: the guard says so in the pane.
  if (typeof Office === 'undefined') return;
  const root = createRoot(document.getElementById('root')!);
  const info = await Office.onReady();
  if (info.host !== Office.HostType.Excel || typeof Excel === 'undefined') {
    root.render(<FilePage language={browserLanguage()} today={localToday} />);
    return;
  }
  const language = Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en';
  const session = sessionFor(officeHost(Office, Excel, { isOwnSheet }), language);
  associateCommands(session);
  associateFunctions(language);
  root.render(<App session={session} />);
  await session.start();
}

void main();
