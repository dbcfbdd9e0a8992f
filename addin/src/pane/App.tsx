import {
  Badge,
  Button,
  FluentProvider,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  ProgressBar,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Session } from '../session/session.js';
import { TASK_WORDS } from '../words/pane.js';
import { ColumnsTab } from './ColumnsTab.js';
import { SessionContext, useLanguage, usePane, useSession, useWords } from './context.js';
import { MissingTab } from './MissingTab.js';
import { ResultsTab } from './ResultsTab.js';
import { SettingsTab } from './SettingsTab.js';
import { themeOf, useShade } from './theme.js';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 12px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: 'flex', alignItems: 'baseline', gap: '8px', margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  body: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '12px', flexGrow: 1 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  foot: { padding: '8px 12px', color: tokens.colorNeutralForeground3 },
});

export interface AppProps {
  readonly session: Session;
  /** Offered where the result is a file. */
  readonly onSave?: () => void;
  readonly onOtherFile?: () => void;
}

export function App(props: AppProps): ReactElement {
  const shade = useShade();
  return (
    <SessionContext.Provider value={props.session}>
      <FluentProvider theme={themeOf(shade)}>
        <Pane {...props} />
      </FluentProvider>
    </SessionContext.Provider>
  );
}

function Pane({ onSave, onOtherFile }: AppProps): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { tab, items, worklist, checked } = usePane();
  const word = useWords();
  const language = useLanguage();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          <Text size={500} weight="semibold">
            {word('title')}
          </Text>
          <Text size={200}>{word('subtitle')}</Text>
        </h1>
        <Commands {...(onSave ? { onSave } : {})} {...(onOtherFile ? { onOtherFile } : {})} />
        <TabList
          size="small"
          selectedValue={tab}
          onTabSelect={(_, data) => session.show(data.value as typeof tab)}
        >
          <Tab value="results" id="tab-results">
            {word('results')}{' '}
            {checked && (
              <Badge appearance="tint" size="small">
                {items.length}
              </Badge>
            )}
          </Tab>
          <Tab value="missing" id="tab-missing">
            {word('missing')}{' '}
            {checked && (
              <Badge appearance="tint" size="small">
                {worklist.length}
              </Badge>
            )}
          </Tab>
          <Tab value="columns" id="tab-columns">
            {word('columns')}
          </Tab>
          <Tab value="settings" id="tab-settings">
            {word('settings')}
          </Tab>
        </TabList>
      </header>
      <main className={styles.body} role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <Messages />
        {tab === 'results' && <ResultsTab />}
        {tab === 'missing' && <MissingTab />}
        {tab === 'columns' && <ColumnsTab />}
        {tab === 'settings' && <SettingsTab />}
      </main>
      <footer className={styles.foot}>
        <Text size={100}>{word('privacy')}</Text>
      </footer>
    </div>
  );
}

function Commands({ onSave, onOtherFile }: Omit<AppProps, 'session'>): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { task, checked } = usePane();
  const word = useWords();
  const busy = task !== null;
  return (
    <div className={styles.row}>
      <Button appearance="primary" disabled={busy} onClick={() => void session.check('sheet')}>
        {word('check')}
      </Button>
      {onSave ? (
        <Button disabled={busy || !checked} onClick={onSave}>
          {word('save')}
        </Button>
      ) : (
        <Button disabled={busy} onClick={() => void session.clear()}>
          {word('clear')}
        </Button>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" disabled={busy}>
            {word('more')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void session.check('all')}>{word('checkAll')}</MenuItem>
            <MenuItem disabled={!checked} onClick={() => void session.make('findings')}>
              {word('makeFindings')}
            </MenuItem>
            <MenuItem onClick={() => session.askForScore(true)}>{word('makeScore')}</MenuItem>
            <MenuItem disabled={!checked} onClick={() => void session.make('template')}>
              {word('makeTemplate')}
            </MenuItem>
            {onSave && <MenuItem onClick={() => void session.clear()}>{word('clear')}</MenuItem>}
            {onOtherFile && <MenuItem onClick={onOtherFile}>{word('otherFile')}</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** What is being done, what went wrong, what was done: seen and spoken. */
function Messages(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { task, progress, error, notice } = usePane();
  const word = useWords();
  const language = useLanguage();
  return (
    <>
      <div role="status" aria-live="polite" className={styles.unseen}>
        {task ? TASK_WORDS[task][language] : (notice?.[language] ?? '')}
      </div>
      {task && (
        <div className={styles.row}>
          <Text>{TASK_WORDS[task][language]}</Text>
          <Button size="small" onClick={() => session.cancel()}>
            {word('cancel')}
          </Button>
          <ProgressBar
            aria-label={word('progress')}
            {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})}
          />
        </div>
      )}
      {error && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{word('error')}</MessageBarTitle>
            {error.sentence[language]}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => session.dismiss()}>
              {word('close')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {!task && !error && notice && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{notice[language]}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
