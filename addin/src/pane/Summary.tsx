import type { Status } from '@duibiao/core';
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { STATUS_WORDS } from '../words/pane.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { UNSEEN } from './unseen.js';

const SHOWN: readonly Status[] = ['unmet', 'unknown', 'met'];

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(54px, 1fr))',
    gap: '6px',
    margin: '8px 0',
  },
  tile: {
    padding: '6px 4px 6px 6px',
    whiteSpace: 'nowrap',
    overflowWrap: 'normal',
    lineHeight: tokens.lineHeightBase400,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column-reverse',
  },
  figure: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  chart: { width: '100%', borderCollapse: 'collapse' },
  name: { textAlign: 'left', fontWeight: 'normal', paddingRight: '8px', minWidth: '3em' },
  cell: { width: '42%', minWidth: '24px', padding: '3px 0' },
  bar: {
    display: 'flex',
    height: '16px',
    borderRadius: '2px',
    overflow: 'hidden',
    border: '1px solid transparent',
    '@media (forced-colors: active)': { border: '1px solid CanvasText', forcedColorAdjust: 'none' },
  },
  part: { height: '100%', forcedColorAdjust: 'none' },
  // At least 3:1 against a white and against a dark pane; told apart by pattern in high contrast.
  unmet: { backgroundColor: '#D9534F', '@media (forced-colors: active)': { backgroundColor: 'CanvasText' } },
  unknown: {
    backgroundImage: 'repeating-linear-gradient(45deg, #B98A00 0 4px, #F6D98A 4px 8px)',
    '@media (forced-colors: active)': {
      backgroundImage: 'repeating-linear-gradient(45deg, CanvasText 0 2px, Canvas 2px 6px)',
    },
  },
  met: { backgroundColor: '#5B8DB8', '@media (forced-colors: active)': { backgroundColor: 'Canvas' } },
  numbers: {
    textAlign: 'right',
    paddingLeft: '8px',
    whiteSpace: 'nowrap',
    width: '1%',
    // A pane of 350 pixels at twice the size.
    '@media (max-width: 240px)': { whiteSpace: 'normal' },
  },
  legend: { display: 'flex', gap: '12px', flexWrap: 'wrap' },
  swatch: {
    display: 'inline-block',
    width: '12px',
    height: '12px',
    marginRight: '4px',
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  title: { margin: 0 },
  heading: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'baseline' },
  unseen: UNSEEN,
});

/** Counts, and one bar for each criterion: a table to screen readers, a chart to the eye. */
export function Summary(): ReactElement | null {
  const styles = useStyles();
  const session = useSession();
  const { counts, checked } = usePane();
  const language = useLanguage();
  const word = useWords();
  if (!counts || !checked) return null;
  const { criteria } = checked.compiled;
  const tone = { unmet: styles.unmet, unknown: styles.unknown, met: styles.met, notApplicable: '' };
  return (
    <section aria-labelledby="summary">
      <h2 id="summary" className={styles.title}>
        <Text weight="semibold">{word('summary')}</Text>
      </h2>
      <div className={styles.heading}>
        <Text size={200}>
          {checked.compiled.standard.title[language]} · {checked.compiled.asOf}
        </Text>
        <Link as="button" onClick={() => session.show('settings')}>
          <Text size={200}>{word('change')}</Text>
        </Link>
      </div>
      <dl className={styles.tiles}>
        <Tile name={word('subjects')} figure={counts.subjects} />
        {SHOWN.map((status) => (
          <Tile key={status} name={STATUS_WORDS[status][language]} figure={counts.byStatus[status]} />
        ))}
        <Tile name={word('findings')} figure={counts.findings} />
      </dl>
      <table className={styles.chart}>
        <caption>
          <span className={styles.legend}>
            {SHOWN.map((status) => (
              <Text size={100} key={status}>
                <span className={`${styles.swatch} ${tone[status]}`} aria-hidden="true" />
                {STATUS_WORDS[status][language]}
              </Text>
            ))}
          </span>
        </caption>
        <thead>
          <tr className={styles.unseen}>
            <th scope="col">{word('chart')}</th>
            <th scope="col">{SHOWN.map((status) => STATUS_WORDS[status][language]).join(' / ')}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, index) => {
            const row = counts.byCriterion[index];
            if (!row) return null;
            const total = Math.max(1, row.met + row.unmet + row.unknown);
            return (
              <tr key={criterion.id}>
                <th scope="row" className={styles.name}>
                  <Text size={200}>{criterion.title[language]}</Text>
                </th>
                <td className={styles.cell} aria-hidden="true">
                  <div className={styles.bar}>
                    {SHOWN.map((status) => (
                      <div
                        key={status}
                        className={`${styles.part} ${tone[status]}`}
                        style={{ width: `${(100 * row[status]) / total}%` }}
                      />
                    ))}
                  </div>
                </td>
                <td className={styles.numbers}>
                  <Text size={200}>{SHOWN.map((status) => row[status]).join(' / ')}</Text>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Tile({ name, figure }: { readonly name: string; readonly figure: number }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.tile}>
      <dt>
        <Text size={100}>{name}</Text>
      </dt>
      <dd className={styles.figure}>{figure}</dd>
    </div>
  );
}
