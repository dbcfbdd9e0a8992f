import type { CriterionVerdict, Source } from '@duibiao/core';
import { withUnit } from '@duibiao/core';
import { citation } from '@duibiao/report';
import { cellAddress } from '@duibiao/sheet';
import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular, ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { type ReactElement, useEffect, useRef } from 'react';
import { type Checked, explain, type Item } from '../session/checked.js';
import { alone, REASON_WORDS } from '../words/pane.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { isFocusLost } from './focus.js';
import { reasonOf, statusOf, subjectMatter, whose } from './group-items.js';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '10px' },
  bar: { display: 'flex', alignItems: 'center', gap: '4px' },
  back: { minWidth: 0, marginRight: 'auto', paddingLeft: '4px' },
  title: { margin: 0, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '12px', rowGap: '4px', margin: 0 },
  value: { margin: 0 },
  quote: {
    margin: '4px 0',
    padding: '4px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  cells: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'baseline' },
  others: { margin: 0, paddingLeft: '18px' },
});

const MOST_CELLS = 12;

/** Why a cell is marked: the sentence, what it rests on, and the clause with its words; with a way on to the next. */
export function Explanation({
  item,
  among,
}: {
  readonly item: Item;
  readonly among: readonly Item[];
}): ReactElement | null {
  const styles = useStyles();
  const { store } = useSession();
  const { checked, items } = usePane();
  const language = useLanguage();
  const word = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was said of the check as a whole has been read.
    store.set({ notice: null });
    window.scrollTo(0, 0);
    // Whoever came from the list goes on reading here; whoever is in the cells stays there.
    if (item.id !== '' && isFocusLost()) title.current?.focus();
  }, [store, item.id]);
  if (!checked) return null;
  const about = subjectMatter(item, checked, language);
  const verdict =
    item.subject !== null && item.criterion !== null ? explain(checked, item.subject, item.criterion) : null;
  const source = verdict?.source ?? item.finding?.source;
  const remedy =
    item.criterion === null ? undefined : checked.compiled.criteria[item.criterion]?.criterion.remedy;
  const back = (): void => store.set({ open: null });
  return (
    <section
      className={styles.card}
      aria-label={`${whose(item, language)} · ${about}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') back();
      }}
    >
      <Walk item={item} among={among} onBack={back} />
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        <Text weight="semibold" size={400}>
          {whose(item, language)} · {about}
        </Text>
      </h2>
      <div className={styles.cells}>
        <Badge appearance="tint" color={item.severity === 'error' ? 'danger' : 'warning'}>
          {statusOf(item, language)}
        </Badge>
        {item.hidden && <Text size={200}>{word('hiddenRow')}</Text>}
      </div>
      <div role="status">
        <Text>{alone(reasonOf(item, checked)?.[language] ?? '')}</Text>
      </div>
      {verdict && <Facts verdict={verdict} />}
      {remedy && (
        <Text size={200}>
          {word('remedy')}
          {language === 'zh' ? '：' : ': '}
          {remedy[language]}
        </Text>
      )}
      <Cells item={item} />
      {source && <Clause source={source} />}
      <SameCell item={item} items={items} checked={checked} />
    </section>
  );
}

function Walk({
  item,
  among,
  onBack,
}: {
  readonly item: Item;
  readonly among: readonly Item[];
  onBack(): void;
}): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const word = useWords();
  const at = among.indexOf(item);
  const to = (step: number): void => {
    const next = among[at + step];
    if (next) void session.goTo(next);
  };
  return (
    <div className={styles.bar}>
      <Button size="small" className={styles.back} icon={<ArrowLeft20Regular />} onClick={onBack}>
        {word('back')}
      </Button>
      <Text size={200}>
        {at + 1}/{among.length}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={word('previous')}
        title={word('previous')}
        disabledFocusable={at <= 0}
        onClick={() => to(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={word('next')}
        title={word('next')}
        disabledFocusable={at >= among.length - 1}
        onClick={() => to(1)}
      />
    </div>
  );
}

function Facts({ verdict }: { readonly verdict: CriterionVerdict }): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const word = useWords();
  const written = (value: string, unit: string | undefined): string =>
    unit ? withUnit(value, unit, language) : value;
  const lines: [string, string][] = verdict.inputs.map((input) => [
    alone(input.title[language]),
    input.missing ? REASON_WORDS[input.missing][language] : written(input.value ?? '', input.unit),
  ]);
  // The value that decided has a line of its own where no single cell says it.
  if (verdict.actual !== null && !verdict.inputs.some((input) => input.value === verdict.actual)) {
    lines.push([word('actual'), written(verdict.actual, verdict.unit)]);
  }
  lines.push([word('required'), written(verdict.required, verdict.unit)]);
  if (verdict.shortfall !== null) lines.push([word('shortfall'), written(verdict.shortfall, verdict.unit)]);
  for (const parameter of verdict.parameters) {
    const value =
      parameter.value === null
        ? (parameter.absence?.[language] ?? '')
        : written(parameter.value, parameter.unit);
    lines.push([alone(parameter.title[language]), value]);
  }
  return (
    <dl className={styles.facts}>
      {lines.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one verdict keep their order
        <FactLine key={index} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactLine({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Text size={200}>{name}</Text>
      </dt>
      <dd className={styles.value}>
        <Text size={200}>{value}</Text>
      </dd>
    </>
  );
}

function Cells({ item }: { readonly item: Item }): ReactElement | null {
  const styles = useStyles();
  const session = useSession();
  const word = useWords();
  if (item.cells.length === 0) return null;
  const { select } = session.host.capabilities;
  const rest = item.cells.length - MOST_CELLS;
  return (
    <div className={styles.cells}>
      <Text size={200}>{word(select ? 'goTo' : 'cells')}</Text>
      {item.cells.slice(0, MOST_CELLS).map((cell, index) => {
        const address = cellAddress(cell.row, cell.column);
        return select ? (
          <Link as="button" key={`${cell.sheet}!${address}`} onClick={() => void session.goTo(item, index)}>
            {address}
          </Link>
        ) : (
          <Text size={200} key={`${cell.sheet}!${address}`}>
            {address}
          </Text>
        );
      })}
      {rest > 0 && <Text size={200}>+{rest}</Text>}
    </div>
  );
}

function Clause({ source }: { readonly source: Source }): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const word = useWords();
  const { quote, note } = source;
  return (
    <div>
      <Text size={200} block>
        {word('source')}
        {language === 'zh' ? '：' : ': '}
        <span lang="zh-CN">{citation(source, language)}</span>
      </Text>
      {quote && (
        <blockquote lang="zh-CN" className={styles.quote}>
          {quote}
        </blockquote>
      )}
      {note && (
        <Text size={200} block lang="zh-CN">
          {note}
        </Text>
      )}
    </div>
  );
}

/** A cell may fall short in more than one way. */
function SameCell({
  item,
  items,
  checked,
}: {
  readonly item: Item;
  readonly items: readonly Item[];
  readonly checked: Checked;
}): ReactElement | null {
  const styles = useStyles();
  const session = useSession();
  const language = useLanguage();
  const word = useWords();
  const [cell] = item.cells;
  if (!cell) return null;
  const others = items.filter(
    (one) =>
      one !== item &&
      one.cells.some(
        ({ sheet, row, column }) => sheet === cell.sheet && row === cell.row && column === cell.column,
      ),
  );
  if (others.length === 0) return null;
  return (
    <div>
      <Text size={200}>{word('sameCell')}</Text>
      <ul className={styles.others}>
        {others.map((one) => (
          <li key={one.id}>
            <Link as="button" onClick={() => session.store.set({ open: one.id })}>
              {subjectMatter(one, checked, language)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
