import './no-eval.js';
import { createRoot } from 'react-dom/client';
import { FilePage } from './pane/FilePage.js';
import { browserLanguage, localToday } from './pane/start.js';

createRoot(document.getElementById('root')!).render(
  <FilePage language={browserLanguage()} today={localToday} />,
);
