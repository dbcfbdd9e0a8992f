import { type CriterionVerdict, type Source, withUnit } from '@duibiao/core';
import { citation } from '@duibiao/report';
import { cellAddress } from '@duibiao/sheet';
import { Badge, Button, Card, CardHeader, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import { explain, type Item } from '../session/checked.js';
import { REASON_WORDS, SEVERITY_WORDS, STATUS_WORDS } from '../words/pane.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';

const useStyles = makeStyles({
  card: { flexShrink: 0 },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '12px', rowGap: '4px', margin: 0 },
  value: { margin: 0 },
  quote: {
    margin: '4px 0',
    padding: '4px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  cells: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** Why a cell is marked: the sentence, what it rests on, and the clause with its words. */
export function Explanation(): ReactElement | null {
  const styles = useStyles();
  const session = useSession();
  const { checked, items, open } = usePane();
  const language = useLanguage();
  const word = useWords();
  const top = useRef<HTMLDivElement>(null);
  const item = items.find((one) => one.id === open);
  useEffect(() => {
    if (item) top.current?.scrollIntoView({ block: 'nearest' });
  }, [item]);
  if (!checked || !item) return null;
  const verdict =
    item.subject !== null && item.criterion !== null ? explain(checked, item.subject, item.criterion) : null;
  const message = verdict?.message ?? item.finding?.message;
  const title = verdict?.title[language] ?? item.finding?.rule ?? '';
  const status = item.status ? STATUS_WORDS[item.status][language] : SEVERITY_WORDS[item.severity][language];
  const source = verdict?.source ?? item.finding?.source;
  const remedy =
    item.criterion === null ? undefined : checked.compiled.criteria[item.criterion]?.criterion.remedy;
  return (
    <div ref={top}>
      <Card className={styles.card} role="region" aria-live="polite" aria-label={`${item.label} ${title}`}>
        <CardHeader
          header={
            <Text weight="semibold">
              {item.label || word('wholeTable')} · {title}
            </Text>
          }
          description={
            <Badge appearance="tint" color={item.severity === 'error' ? 'danger' : 'warning'}>
              {status}
            </Badge>
          }
          action={
            <Button appearance="subtle" size="small" onClick={() => session.store.set({ open: null })}>
              {word('close')}
            </Button>
          }
        />
        <Text>{message?.[language]}</Text>
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
      </Card>
    </div>
  );
}

function Facts({ verdict }: { readonly verdict: CriterionVerdict }): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const word = useWords();
  const written = (value: string, unit: string | undefined): string =>
    unit ? withUnit(value, unit, language) : value;
  const lines: [string, string][] = [];
  if (verdict.actual !== null) lines.push([word('actual'), written(verdict.actual, verdict.unit)]);
  lines.push([word('required'), written(verdict.required, verdict.unit)]);
  if (verdict.shortfall !== null) lines.push([word('shortfall'), written(verdict.shortfall, verdict.unit)]);
  for (const input of verdict.inputs) {
    const value = input.missing
      ? REASON_WORDS[input.missing][language]
      : written(input.value ?? '', input.unit);
    lines.push([input.title[language], value]);
  }
  for (const parameter of verdict.parameters) {
    const value =
      parameter.value === null
        ? (parameter.absence?.[language] ?? '')
        : written(parameter.value, parameter.unit);
    lines.push([parameter.title[language], value]);
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
  return (
    <div className={styles.cells}>
      <Text size={200}>{word('goTo')}</Text>
      {item.cells.slice(0, 12).map((cell, index) => {
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
        {citation(source, language)}
      </Text>
      {quote && <blockquote className={styles.quote}>{quote}</blockquote>}
      {note && (
        <Text size={100} block>
          {note}
        </Text>
      )}
    </div>
  );
}
