import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  ProgressBar,
  Text,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { type ReactElement, useEffect, useState } from 'react';
import type { PaneState, Task } from '../session/state.js';
import { TASK_WORDS } from '../words/pane.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { UNSEEN } from './unseen.js';

const useStyles = makeStyles({
  unseen: UNSEEN,
  task: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '8px', alignItems: 'center' },
  bar: { gridColumn: '1 / -1' },
});

/** What is being done, what went wrong, what was done: seen and spoken. */
export function Messages(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { task, progress, error, notice } = usePane();
  const word = useWords();
  const language = useLanguage();
  const isSlow = useSlow(task, progress);
  const close = (
    <Button
      appearance="transparent"
      size="small"
      icon={<Dismiss16Regular />}
      aria-label={word('close')}
      onClick={() => session.dismiss()}
    />
  );
  return (
    <>
      <div role="status" aria-live="polite" className={styles.unseen}>
        {task ? TASK_WORDS[task][language] : (notice?.[language] ?? '')}
      </div>
      {task && (
        <div className={styles.task}>
          <Text>{TASK_WORDS[task][language]}</Text>
          <Button size="small" onClick={() => session.cancel()}>
            {word('cancel')}
          </Button>
          {isSlow && (
            <Text size={200} className={styles.bar}>
              {word('slow')}
            </Text>
          )}
          <ProgressBar
            className={styles.bar}
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
          <MessageBarActions containerAction={close} />
        </MessageBar>
      )}
      {!task && !error && notice && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{notice[language]}</MessageBarBody>
          <MessageBarActions containerAction={close} />
        </MessageBar>
      )}
    </>
  );
}

/** Long enough for a person to wonder. */
const PATIENCE = 4000;

/** Nothing has moved for a while: most often a cell is still being edited, and Excel waits for that. */
function useSlow(task: Task | null, progress: PaneState['progress']): boolean {
  const [isSlow, setSlow] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step forward begins the wait anew
  useEffect(() => {
    setSlow(false);
    if (!task) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [task, progress]);
  return isSlow;
}
