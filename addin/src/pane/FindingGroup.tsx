import { cellAddress } from '@duibiao/sheet';
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useId, useState } from 'react';
import type { Item } from '../session/checked.js';
import { records, SEVERITY_WORDS, STATUS_WORDS } from '../words/pane.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { type Group, subjectMatter } from './group-items.js';

const A_PAGE = 50;

const useStyles = makeStyles({
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  head: {
    width: '100%',
    justifyContent: 'space-between',
    display: 'flex',
    gap: '8px',
    padding: '6px 10px',
    border: 'none',
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: '8px',
    alignItems: 'baseline',
    padding: '5px 10px',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  mark: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightBold },
  what: { overflow: 'hidden', textOverflow: 'ellipsis' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Colour is never the only sign: a shape says it too. */
const MARK = { error: '✕', warning: '?', info: 'i' } as const;

export function FindingGroup({
  group,
  open,
}: {
  readonly group: Group;
  readonly open: boolean;
}): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const word = useWords();
  const [isOpen, setOpen] = useState(open);
  const [shown, setShown] = useState(A_PAGE);
  const id = useId();
  const rest = group.items.length - shown;
  return (
    <section className={styles.group}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Text weight="semibold">
          {isOpen ? '▾' : '▸'} {group.title}
        </Text>
        <Text size={200}>{records(group.items.length, language)}</Text>
      </button>
      <ul id={id} className={styles.list} hidden={!isOpen}>
        {isOpen &&
          group.items.slice(0, shown).map((item) => (
            <li key={item.id}>
              <Line item={item} />
            </li>
          ))}
        {isOpen && rest > 0 && (
          <li>
            <Button appearance="subtle" size="small" onClick={() => setShown(shown + A_PAGE * 4)}>
              {word('showMore')} ({rest})
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}

function Line({ item }: { readonly item: Item }): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { checked, open } = usePane();
  const language = useLanguage();
  const word = useWords();
  const cell = item.cells[0];
  const status = item.status ? STATUS_WORDS[item.status][language] : SEVERITY_WORDS[item.severity][language];
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, open === item.id && styles.open)}
      aria-current={open === item.id}
      data-item={item.id}
      onClick={() => void session.goTo(item)}
    >
      <span className={styles.mark} aria-hidden="true">
        {item.status === 'unknown' ? '?' : MARK[item.severity]}
      </span>
      <span className={styles.what}>
        <Text>
          {item.label || word('wholeTable')}
          {' · '}
          {checked && subjectMatter(item, checked, language)}
        </Text>{' '}
        <Text size={200} className={styles.quiet}>
          {status}
          {item.hidden && ` · ${word('hiddenRow')}`}
        </Text>
      </span>
      <Text size={200} className={styles.quiet}>
        {cell ? cellAddress(cell.row, cell.column) : ''}
      </Text>
    </button>
  );
}
