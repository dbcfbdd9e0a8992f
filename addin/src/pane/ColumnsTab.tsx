import type { Field } from '@duibiao/core';
import { columnMapOf, type Ledger, placeName } from '@duibiao/ledger';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo, useRef } from 'react';
import { alone } from '../words/pane.js';
import { ColumnChoice } from './ColumnChoice.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { useLibrary } from './library.js';
import { AbsentColumns } from './MissingTab.js';
import { saveFile } from './save-file.js';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', gap: '10px' },
  line: { display: 'grid', gridTemplateColumns: '2.2em 1fr', gap: '4px 8px', alignItems: 'baseline' },
  letter: { fontWeight: tokens.fontWeightSemibold },
  choice: { gridColumn: '2', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** Below this somebody should look. */
const SURE = 0.9;

interface Line {
  /** Letter of the column, or the cell of a form's value. */
  readonly place: string;
  readonly header: string;
  readonly field: string | null;
  readonly confidence: number;
  readonly reason: string;
  readonly candidates: readonly string[];
}

/** Which column was taken for what, before a check and after it; an answer given once is remembered in the workbook. */
export function ColumnsTab(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { checked, look, task } = usePane();
  const language = useLanguage();
  const word = useWords();
  const { dictionary } = useLibrary();
  const file = useRef<HTMLInputElement>(null);
  const ledger = checked?.ledger ?? look?.ledger;
  const lines = useMemo(() => (ledger ? linesOf(ledger, language) : []), [ledger, language]);
  const fields = useMemo(
    () => (ledger ? inOrder([...dictionary.values()], ledger, checked?.compiled.fields ?? []) : []),
    [dictionary, ledger, checked],
  );
  if (!ledger) return <Text>{word('first')}</Text>;
  return (
    <section aria-label={word('columns')} className={styles.lines}>
      <Text size={200}>{word('columnsLead')}</Text>
      <AbsentColumns />
      {lines.map((line) => {
        const doubtful = line.field !== null ? line.confidence < SURE : line.candidates.length > 0;
        return (
          <div key={line.place} className={styles.line}>
            <Text className={styles.letter}>{line.place}</Text>
            <Text id={`header-${line.place}`}>{line.header || '—'}</Text>
            <div className={styles.choice}>
              <ColumnChoice
                labelledBy={`header-${line.place}`}
                field={line.field}
                candidates={line.candidates}
                fields={fields}
                level={ledger.level}
                disabled={task !== null}
                onChoose={(field) => void session.setColumn(line.header, line.place, field)}
              />
              {doubtful && (
                <Text size={200} className={styles.doubt}>
                  {word('lookAt')}
                  {language === 'zh' ? '：' : ': '}
                  {line.reason || line.candidates.map((id) => titleOf(dictionary, id, language)).join('、')}
                </Text>
              )}
            </div>
          </div>
        );
      })}
      <div className={styles.row}>
        <Button
          size="small"
          onClick={() =>
            saveFile('duibiao-columns.json', JSON.stringify(columnMapOf(ledger), null, 2), 'application/json')
          }
        >
          {word('saveMap')}
        </Button>
        <Button size="small" disabled={task !== null} onClick={() => file.current?.click()}>
          {word('loadMap')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,.yaml,.yml"
          hidden
          onChange={(event) => {
            const input = event.target;
            const [chosen] = input.files ?? [];
            if (chosen) void chosen.text().then((text) => session.setMap(text));
            // The same file may be chosen again after it was corrected.
            input.value = '';
          }}
        />
      </div>
    </section>
  );
}

function linesOf(ledger: Ledger, language: 'zh' | 'en'): Line[] {
  const [table] = ledger.tables;
  if (!table) return [];
  const columns = [
    ...table.columns.map((each) => ({ ...each, candidates: [] })),
    ...table.unmapped.map((each) => ({ ...each, field: null, confidence: 0, reason: null })),
  ].sort((a, b) => a.column - b.column || (a.row ?? 0) - (b.row ?? 0));
  return columns.map(({ column, row, header, field, confidence, reason, candidates = [] }) => ({
    place: placeName({ column, row }),
    header,
    field,
    confidence,
    reason: (reason ?? whyLeft(ledger, table.sheet, { column, row }))?.[language] ?? '',
    candidates: candidates.map((each) => each.field),
  }));
}

/** What was said of a column that was left out: two are alike, or it is of another year. */
function whyLeft(ledger: Ledger, name: string, { column, row }: { column: number; row: number | undefined }) {
  return ledger.findings.find(
    ({ rule, cells }) =>
      rule.startsWith('columns/') &&
      cells.some(
        (cell) => cell.sheet === name && (row === undefined ? cell.column === column : cell.row === row),
      ),
  )?.message;
}

/** Fields that are wanted come first, then those of the ledger's level. */
function inOrder(fields: readonly Field[], { level }: Ledger, wanted: readonly string[]): readonly Field[] {
  const rank = (field: Field): number => (wanted.includes(field.id) ? 0 : field.level === level ? 1 : 2);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

function titleOf(dictionary: ReadonlyMap<string, Field>, id: string, language: 'zh' | 'en'): string {
  return alone(dictionary.get(id)?.title[language] ?? id);
}
