import { Badge, FluentProvider, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect } from 'react';
import type { Session } from '../session/session.js';
import type { Tab as TabName } from '../session/state.js';
import { ColumnsTab } from './ColumnsTab.js';
import { Commands, type CommandsProps } from './Commands.js';
import { SessionContext, useLanguage, usePane, useSession, useWords } from './context.js';
import { Messages } from './Messages.js';
import { MissingTab } from './MissingTab.js';
import { ResultsTab } from './ResultsTab.js';
import { ScoreDialog } from './ScoreDialog.js';
import { SettingsTab } from './SettingsTab.js';
import { themeOf, useShade } from './theme.js';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: 'flex', alignItems: 'baseline', gap: '8px', margin: 0 },
  tabs: { flexWrap: 'wrap', marginLeft: '-6px', marginRight: '-6px' },
  body: { padding: '12px', flexGrow: 1 },
  panel: { display: 'flex', flexDirection: 'column', gap: '12px' },
  foot: { padding: '8px 12px', color: tokens.colorNeutralForeground3 },
});

export interface AppProps extends CommandsProps {
  readonly session: Session;
}

export function App({ session, ...commands }: AppProps): ReactElement {
  return (
    <SessionContext.Provider value={session}>
      <Themed {...commands} />
    </SessionContext.Provider>
  );
}

function Themed(commands: CommandsProps): ReactElement {
  const shade = useShade();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <FluentProvider theme={themeOf(shade, language)}>
      <Pane {...commands} />
    </FluentProvider>
  );
}

function Pane(commands: CommandsProps): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { tab, task, sheet, items, worklist, checked, asking } = usePane();
  const word = useWords();
  const isStarting = task === 'starting';
  // What would be checked is shown as soon as a sheet is there, and when another one is gone to.
  useEffect(() => {
    if (!isStarting && sheet !== null) void session.look();
  }, [session, isStarting, sheet]);
  const tabs: readonly (readonly [TabName, number | null])[] = [
    ['results', checked && items.length],
    ['missing', checked && worklist.reduce((sum, { cells }) => sum + cells.length, 0)],
    ['columns', null],
    ['settings', null],
  ];
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          <Text size={500} weight="semibold">
            {word('title')}
          </Text>
          <Text size={200}>{word('subtitle')}</Text>
        </h1>
        <Commands {...commands} />
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_, data) => {
            session.store.set({ notice: null });
            session.show(data.value as TabName);
          }}
        >
          {tabs.map(([name, count]) => (
            <Tab key={name} value={name} id={`tab-${name}`} aria-controls="panel">
              {word(name)}{' '}
              {count !== null && (
                <Badge appearance="tint" size="small">
                  {count}
                </Badge>
              )}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className={styles.body}>
        <div className={styles.panel} role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
          <Messages />
          {tab === 'results' && <ResultsTab />}
          {tab === 'missing' && <MissingTab />}
          {tab === 'columns' && <ColumnsTab />}
          {tab === 'settings' && <SettingsTab />}
        </div>
      </main>
      <footer className={styles.foot}>
        <Text size={100}>{word('privacy')}</Text>
      </footer>
      {asking && <ScoreDialog />}
    </div>
  );
}
