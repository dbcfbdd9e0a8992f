import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { usePane, useSession, useWords } from './context.js';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  button: { minWidth: 0 },
});

export interface CommandsProps {
  /** Offered where the result is a file. */
  readonly onSave?: () => void;
  readonly onOtherFile?: () => void;
}

/** What can be done with the ledger: the two things done daily as buttons, the rest in a menu. */
export function Commands({ onSave, onOtherFile }: CommandsProps): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { task, checked } = usePane();
  const word = useWords();
  const busy = task !== null;
  return (
    <div className={styles.row}>
      <Button
        appearance="primary"
        className={styles.button}
        disabled={busy}
        onClick={() => void session.check('sheet')}
      >
        {word('check')}
      </Button>
      {onSave ? (
        <Button className={styles.button} disabled={busy || !checked} onClick={onSave}>
          {word('save')}
        </Button>
      ) : (
        <Button className={styles.button} disabled={busy} onClick={() => void session.clear()}>
          {word('clear')}
        </Button>
      )}
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            disabled={busy}
            icon={<MoreHorizontal20Regular />}
            aria-label={word('more')}
            title={word('more')}
          />
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
