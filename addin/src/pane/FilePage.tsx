import { DuibiaoError, type IsoDate, type Language } from '@duibiao/core';
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useRef, useState } from 'react';
import { hostFailure } from '../host/failure.js';
import { type FileHost, fileHost } from '../host/file/adapter.js';
import type { Session } from '../session/session.js';
import { PANE_WORDS } from '../words/pane.js';
import { App } from './App.js';
import { saveFile } from './save-file.js';
import { sessionFor } from './start.js';
import { themeOf, useShade } from './theme.js';

const useStyles = makeStyles({
  page: { minHeight: '100vh', display: 'flex', justifyContent: 'center' },
  inner: {
    width: '100%',
    maxWidth: '760px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '24px 16px',
  },
  drop: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '48px 16px',
    textAlign: 'center',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    alignItems: 'center',
  },
  over: { borderTopColor: tokens.colorBrandStroke1, borderBottomColor: tokens.colorBrandStroke1 },
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface FilePageProps {
  readonly language: Language;
  today(): IsoDate;
}

/** The pane over a file: for offices without add-ins, without network, without anything to install. */
export function FilePage({ language, today }: FilePageProps): ReactElement {
  const shade = useShade();
  const styles = useStyles();
  const [opened, setOpened] = useState<{ session: Session; host: FileHost } | null>(null);
  const [error, setError] = useState<DuibiaoError | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setError(null);
    try {
      const host = await fileHost(new Uint8Array(await file.arrayBuffer()), file.name, language, today());
      const session = sessionFor(host, language);
      setOpened({ session, host });
      await session.start();
      await session.check('all');
    } catch (cause) {
      setError(cause instanceof DuibiaoError ? cause : hostFailure('unknown', String(cause), {}, cause));
    }
  };

  const save = async ({ host, session }: { session: Session; host: FileHost }): Promise<void> => {
    try {
      const bytes = await host.save();
      const stem = host.fileName.replace(/\.[^.]+$/, '');
      saveFile(`${stem}-${PANE_WORDS.title[language]}.xlsx`, bytes, XLSX);
    } catch (cause) {
      session.store.set({
        error: cause instanceof DuibiaoError ? cause : hostFailure('unknown', String(cause), {}, cause),
      });
    }
  };

  if (opened) {
    return (
      <App session={opened.session} onSave={() => void save(opened)} onOtherFile={() => setOpened(null)} />
    );
  }
  return (
    <FluentProvider theme={themeOf(shade, language)} className={styles.page}>
      <main className={styles.inner}>
        <Text as="h1" size={700} weight="semibold">
          {PANE_WORDS.title[language]} · {PANE_WORDS.subtitle[language]}
        </Text>
        <Text>{PANE_WORDS.offlineLead[language]}</Text>
        {error && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{error.sentence[language]}</MessageBarBody>
          </MessageBar>
        )}
        <section
          aria-label={PANE_WORDS.dropHere[language]}
          className={`${styles.drop} ${over ? styles.over : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void open(event.dataTransfer.files[0]);
          }}
        >
          <Text size={400}>{PANE_WORDS.dropHere[language]}</Text>
          <Button appearance="primary" size="large" onClick={() => input.current?.click()}>
            {PANE_WORDS.chooseFile[language]}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.xlsm,.xls,.et,.csv"
            onChange={(event) => void open(event.target.files?.[0])}
          />
        </section>
        <Text size={200}>{PANE_WORDS.privacy[language]}</Text>
      </main>
    </FluentProvider>
  );
}
