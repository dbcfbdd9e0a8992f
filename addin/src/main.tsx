import './no-eval.js';
import { createRoot } from 'react-dom/client';
import { associateCommands } from './commands/commands.js';
import { associateFunctions } from './functions/associate.js';
import { officeHost } from './host/office/adapter.js';
import { FLOOR } from './manifest/ladders.js';
import { App } from './pane/App.js';
import { FilePage } from './pane/FilePage.js';
import { browserLanguage, localToday, sessionFor } from './pane/start.js';

/** The pane in Excel, the functions and the commands of the shared runtime; in a plain browser, the offline page. */
async function main(): Promise<void> {
  // A browser or an Office in which the pane cannot run: the guard says so in its place.
  if (document.documentElement.dataset.guard || typeof Office === 'undefined') return;
  const info = await Office.onReady();
  const isExcel = info.host === Office.HostType.Excel;
  // An Excel that was made to load what its manifest check would refuse: the guard says so in the pane.
  if (isExcel && !Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) return;
  const root = createRoot(document.getElementById('root')!);
  if (!isExcel || typeof Excel === 'undefined') {
    root.render(<FilePage language={browserLanguage()} today={localToday} />);
    return;
  }
  const language = Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en';
  const session = sessionFor(officeHost(Office, Excel), language);
  associateCommands(session);
  associateFunctions(language);
  root.render(<App session={session} />);
  await session.start();
}

void main();
