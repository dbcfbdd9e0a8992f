import { cellAddress } from '@duibiao/sheet';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Missing } from '../session/checked.js';
import { households, REASON_WORDS } from '../words/pane.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  line: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 10px',
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
});

const A_PAGE = 12;

/** What is missing, as a list of work: which data, why, whose, and where to write it. */
export function MissingTab(): ReactElement {
  const styles = useStyles();
  const { checked, worklist } = usePane();
  const word = useWords();
  if (!checked) return <Text>{word('first')}</Text>;
  return (
    <section aria-label={word('worklist')}>
      <Text weight="semibold" block>
        {word('worklist')}
      </Text>
      {worklist.length === 0 && <Text>{word('nothingMissing')}</Text>}
      <ul className={styles.list}>
        {worklist.map((line) => (
          <li key={`${line.field} ${line.reason}`} className={styles.line}>
            <MissingLine line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MissingLine({ line }: { readonly line: Missing }): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { checked } = usePane();
  const language = useLanguage();
  const word = useWords();
  const [shown, setShown] = useState(A_PAGE);
  const { select } = session.host.capabilities;
  const names = line.subjects.slice(0, 5).map((subject) => checked?.ledger.subjects[subject]?.label ?? '');
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{line.title[language]}</Text>
        <Text size={200}>
          {REASON_WORDS[line.reason][language]} · {households(line.subjects.length, language)}
        </Text>
      </div>
      {line.cells.length === 0 ? (
        <Text size={200}>{names.join('、')}</Text>
      ) : (
        <div className={styles.cells}>
          {line.cells.slice(0, shown).map((cell) => {
            const address = cellAddress(cell.row, cell.column);
            return (
              <Button
                key={`${cell.sheet}!${address}`}
                size="small"
                disabled={!select}
                aria-label={`${word('goTo')} ${address}`}
                onClick={() => void session.host.select(cell)}
              >
                {address}
              </Button>
            );
          })}
          {line.cells.length > shown && (
            <Button size="small" appearance="subtle" onClick={() => setShown(shown + 50)}>
              {word('showMore')} ({line.cells.length - shown})
            </Button>
          )}
        </div>
      )}
    </>
  );
}
