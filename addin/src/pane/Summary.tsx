import type { Status } from '@duibiao/core';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { STATUS_WORDS } from '../words/pane.js';
import { useLanguage, usePane, useWords } from './context.js';

const SHOWN: readonly Status[] = ['unmet', 'unknown', 'met'];

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(54px, 1fr))',
    gap: '8px',
    margin: '8px 0',
  },
  tile: {
    padding: '4px 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column-reverse',
  },
  figure: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  chart: { width: '100%', borderCollapse: 'collapse' },
  name: { textAlign: 'left', fontWeight: 'normal', paddingRight: '8px', whiteSpace: 'nowrap', width: '1%' },
  cell: { width: '100%', padding: '3px 0' },
  bar: {
    display: 'flex',
    height: '16px',
    borderRadius: '2px',
    overflow: 'hidden',
    border: '1px solid transparent',
  },
  part: { height: '100%', forcedColorAdjust: 'none' },
  unmet: { backgroundColor: '#C0392B' },
  unknown: { backgroundImage: 'repeating-linear-gradient(45deg, #D9A300 0 4px, #F6D98A 4px 8px)' },
  met: { backgroundColor: '#5B8DB8' },
  numbers: { textAlign: 'right', paddingLeft: '8px', whiteSpace: 'nowrap', width: '1%' },
  legend: { display: 'flex', gap: '12px', flexWrap: 'wrap' },
  swatch: {
    display: 'inline-block',
    width: '12px',
    height: '12px',
    marginRight: '4px',
    forcedColorAdjust: 'none',
  },
});

/** Counts, and one bar for each criterion: a table to screen readers, a chart to the eye. */
export function Summary(): ReactElement | null {
  const styles = useStyles();
  const { counts, checked } = usePane();
  const language = useLanguage();
  const word = useWords();
  if (!counts || !checked) return null;
  const { criteria } = checked.compiled;
  const tone = { unmet: styles.unmet, unknown: styles.unknown, met: styles.met, notApplicable: '' };
  return (
    <section aria-label={word('summary')}>
      <Text size={200} block>
        {checked.compiled.standard.title[language]} · {checked.compiled.asOf}
      </Text>
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
        <tbody>
          {criteria.map((criterion, index) => {
            const row = counts.byCriterion[index];
            if (!row) return null;
            const total = Math.max(1, row.met + row.unmet + row.unknown);
            return (
              <tr key={criterion.id}>
                <th scope="row" className={styles.name}>
                  <Text size={200} wrap={false}>
                    {criterion.title[language]}
                  </Text>
                </th>
                <td className={styles.cell}>
                  <div className={styles.bar} aria-hidden="true">
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
                  <Text size={200} wrap={false}>
                    {SHOWN.map((status) => row[status]).join(' / ')}
                  </Text>
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
        <Text size={200}>{name}</Text>
      </dt>
      <dd className={styles.figure}>{figure}</dd>
    </div>
  );
}
