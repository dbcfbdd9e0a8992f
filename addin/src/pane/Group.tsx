import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { records } from '../words/pane.js';
import { useLanguage, useWords } from './context.js';

const A_PAGE = 50;

const useStyles = makeStyles({
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  heading: { margin: 0, font: 'inherit' },
  head: {
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '6px 10px',
    border: 'none',
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { flexGrow: 1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: '2px 8px',
    alignItems: 'baseline',
    padding: '5px 10px',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  mark: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightBold },
  quiet: { color: tokens.colorNeutralForeground3 },
  detail: { gridColumn: '2 / -1', color: tokens.colorNeutralForeground3 },
});

export interface GroupProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly open: boolean;
  keyOf(item: T): string;
  line(item: T): ReactNode;
}

/** Entries under a heading that opens and closes; long ones are shown a page at a time. */
export function Group<T>({ title, items, open, keyOf, line }: GroupProps<T>): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const word = useWords();
  const [isOpen, setOpen] = useState(open);
  const [shown, setShown] = useState(A_PAGE);
  const id = useId();
  const rest = items.length - shown;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          <Text weight="semibold" className={styles.name}>
            {title}{' '}
          </Text>
          <Text size={200}>{records(items.length, language)}</Text>
        </button>
      </h3>
      <ul id={id} className={styles.list} hidden={!isOpen}>
        {isOpen && items.slice(0, shown).map((item) => <li key={keyOf(item)}>{line(item)}</li>)}
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

export interface LineProps {
  /** A shape before the line: colour is never the only sign. */
  readonly mark: string;
  readonly title: string;
  readonly place: string;
  readonly detail: string;
  readonly current?: boolean;
  readonly item?: string;
  /** Absent where there is nowhere to go. */
  readonly onChoose?: () => void;
}

export function Line({ mark, title, place, detail, current, item, onChoose }: LineProps): ReactElement {
  const styles = useStyles();
  const content = (
    <>
      <span className={styles.mark} aria-hidden="true">
        {mark}
      </span>
      <Text>{title} </Text>
      <Text size={200} className={styles.quiet}>
        {place}{' '}
      </Text>
      {detail !== '' && (
        <Text size={200} className={styles.detail}>
          {detail}
        </Text>
      )}
    </>
  );
  if (!onChoose) return <div className={styles.line}>{content}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, styles.button, current && styles.current)}
      aria-current={current ?? false}
      data-item={item}
      onClick={onChoose}
    >
      {content}
    </button>
  );
}
