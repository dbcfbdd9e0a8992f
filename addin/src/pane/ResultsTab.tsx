import { cellAddress } from '@duibiao/sheet';
import { Dropdown, Field, makeStyles, Option, SearchBox, Text } from '@fluentui/react-components';
import {
  type ReactElement,
  type RefObject,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Item } from '../session/checked.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { Explanation } from './Explanation.js';
import { isFocusLost } from './focus.js';
import { Line } from './Group.js';
import { Groups } from './Groups.js';
import {
  countByFilter,
  type Filter,
  filtered,
  type GroupBy,
  grouped,
  reasonOf,
  statusOf,
  subjectMatter,
  whose,
} from './group-items.js';
import { Proposal } from './Proposal.js';
import { SheetChoice } from './SheetChoice.js';
import { StandardChoice } from './StandardChoice.js';
import { Summary } from './Summary.js';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', '[hidden]': { display: 'none' } },
  away: { display: 'none' },
  tools: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '8px' },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  narrow: { minWidth: 0 },
  search: { width: '100%', minWidth: 0, maxWidth: 'none' },
});

const GROUPS = { criterion: 'byCriterion', village: 'byVillage', household: 'byHousehold' } as const;
const FILTERS = {
  everything: 'everything',
  unmet: 'onlyUnmet',
  unknown: 'onlyUnknown',
  findings: 'onlyFindings',
} as const;
const MARK = { error: '✕', warning: '?', info: 'i' } as const;

/** Counts, chart, and everything that falls short, grouped, filtered and searched; or one entry, explained. */
export function ResultsTab(): ReactElement {
  const { checked, choice } = usePane();
  if (checked) return <Results />;
  if (choice)
    return (
      <>
        <SheetChoice />
        <StandardChoice />
      </>
    );
  return <Proposal />;
}

function Results(): ReactElement | null {
  const styles = useStyles();
  const session = useSession();
  const { checked, items, open } = usePane();
  const language = useLanguage();
  const word = useWords();
  const [by, setBy] = useState<GroupBy>('criterion');
  const [filter, setFilter] = useState<Filter>('everything');
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const counts = useMemo(() => countByFilter(items), [items]);
  const groups = useMemo(
    () => (checked ? grouped(filtered(items, checked, filter, sought, language), checked, by, language) : []),
    [checked, items, filter, sought, by, language],
  );
  const inOrder = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const opened = items.find((item) => item.id === open);
  const list = useReturn(opened?.id ?? null);
  if (!checked) return null;
  const line = (item: Item): ReactElement => {
    const [cell] = item.cells;
    const about = subjectMatter(item, checked, language);
    const who = whose(item, language);
    const parts = [
      statusOf(item, language),
      item.hidden ? word('hiddenRow') : '',
      reasonOf(item, checked)?.[language],
    ];
    return (
      <Line
        mark={item.status === 'unknown' ? '?' : MARK[item.severity]}
        title={by === 'criterion' ? who : by === 'household' ? about : `${item.label || who} · ${about}`}
        place={cell ? cellAddress(cell.row, cell.column) : ''}
        detail={parts.filter((part) => part).join(' · ')}
        current={open === item.id}
        item={item.id}
        onChoose={() => void session.goTo(item)}
      />
    );
  };
  return (
    <>
      {opened && <Explanation item={opened} among={inOrder.includes(opened) ? inOrder : items} />}
      <div ref={list} className={opened ? styles.away : styles.list}>
        <SheetChoice />
        <Summary />
        <div className={styles.tools}>
          <Field label={word('search')} className={styles.wide}>
            <SearchBox
              className={styles.search}
              input={{ className: styles.narrow }}
              value={search}
              onChange={(_, data) => setSearch(data.value)}
            />
          </Field>
          <Field label={word('groupBy')}>
            <Dropdown
              className={styles.narrow}
              value={word(GROUPS[by])}
              selectedOptions={[by]}
              onOptionSelect={(_, data) => setBy((data.optionValue as GroupBy) ?? 'criterion')}
            >
              {(Object.keys(GROUPS) as GroupBy[]).map((key) => (
                <Option key={key} value={key}>
                  {word(GROUPS[key])}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Field label={word('filter')}>
            <Dropdown
              className={styles.narrow}
              value={word(FILTERS[filter])}
              selectedOptions={[filter]}
              onOptionSelect={(_, data) => setFilter((data.optionValue as Filter) ?? 'everything')}
            >
              {(Object.keys(FILTERS) as Filter[]).map((key) => (
                <Option key={key} value={key} text={word(FILTERS[key])}>
                  {`${word(FILTERS[key])} (${counts[key]})`}
                </Option>
              ))}
            </Dropdown>
          </Field>
        </div>
        {groups.length === 0 && <Text>{items.length === 0 ? word('nothing') : word('noMatch')}</Text>}
        <Groups key={by} groups={groups} keyOf={(item) => item.id} line={line} />
      </div>
    </>
  );
}

/** Coming back from an entry, the list stands where it was left, with the entry in focus. */
function useReturn(opened: string | null): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const left = useRef({ item: '', at: 0 });
  useLayoutEffect(() => {
    if (opened !== null) {
      left.current.item = opened;
      return;
    }
    const { item, at } = left.current;
    if (item !== '') {
      window.scrollTo(0, at);
      if (isFocusLost()) {
        const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
        (lines.find((line) => line.dataset.item === item) ?? lines[0])?.focus();
      }
    }
    const keep = (): void => {
      left.current.at = window.scrollY;
    };
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, [opened]);
  return list;
}
