import { Dropdown, Field, makeStyles, Option, SearchBox, Text } from '@fluentui/react-components';
import { type ReactElement, useDeferredValue, useMemo, useState } from 'react';
import { useLanguage, usePane, useWords } from './context.js';
import { Explanation } from './Explanation.js';
import { FindingGroup } from './FindingGroup.js';
import { type Filter, filtered, type GroupBy, grouped } from './group-items.js';
import { SheetChoice } from './SheetChoice.js';
import { StandardChoice } from './StandardChoice.js';
import { Summary } from './Summary.js';

const useStyles = makeStyles({
  tools: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  wide: { gridColumn: '1 / -1' },
  narrow: { minWidth: 0 },
});

const GROUPS = { criterion: 'byCriterion', village: 'byVillage', household: 'byHousehold' } as const;
const FILTERS = {
  everything: 'everything',
  unmet: 'onlyUnmet',
  unknown: 'onlyUnknown',
  findings: 'onlyFindings',
} as const;

/** Counts, chart, and everything that falls short, grouped, filtered and searched. */
export function ResultsTab(): ReactElement {
  const styles = useStyles();
  const { checked, choice, items, open } = usePane();
  const language = useLanguage();
  const word = useWords();
  const [by, setBy] = useState<GroupBy>('criterion');
  const [filter, setFilter] = useState<Filter>('everything');
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const groups = useMemo(
    () => (checked ? grouped(filtered(items, checked, filter, sought, language), checked, by, language) : []),
    [checked, items, filter, sought, by, language],
  );
  if (!checked) {
    return (
      <>
        <SheetChoice />
        {choice ? <StandardChoice /> : <Text>{word('first')}</Text>}
      </>
    );
  }
  return (
    <>
      <SheetChoice />
      <Summary />
      {open && <Explanation key={open} />}
      <div className={styles.tools}>
        <Field label={word('search')} className={styles.wide}>
          <SearchBox value={search} onChange={(_, data) => setSearch(data.value)} />
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
              <Option key={key} value={key}>
                {word(FILTERS[key])}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      {groups.length === 0 && <Text>{items.length === 0 ? word('nothing') : word('noMatch')}</Text>}
      {groups.map((group, index) => (
        <FindingGroup key={group.key} group={group} open={index === 0 || groups.length <= 3} />
      ))}
    </>
  );
}
