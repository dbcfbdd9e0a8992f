import type { Field } from '@duibiao/core';
import { columnMapOf, type Ledger } from '@duibiao/ledger';
import { columnName } from '@duibiao/sheet';
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
  readonly column: number;
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
          <div key={line.column} className={styles.line}>
            <Text className={styles.letter}>{columnName(line.column)}</Text>
            <Text id={`header-${line.column}`}>{line.header || '—'}</Text>
            <div className={styles.choice}>
              <ColumnChoice
                labelledBy={`header-${line.column}`}
                field={line.field}
                candidates={line.candidates}
                fields={fields}
                level={ledger.level}
                disabled={task !== null}
                onChoose={(field) => void session.setColumn(line.header, columnName(line.column), field)}
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
  const taken = table.columns.map(({ column, header, field, confidence, reason }) => ({
    column,
    header,
    field,
    confidence,
    reason: reason[language],
    candidates: [],
  }));
  const left = table.unmapped.map(({ column, header, candidates = [] }) => ({
    column,
    header,
    field: null,
    confidence: 0,
    reason: '',
    candidates: candidates.map(({ field }) => field),
  }));
  return [...taken, ...left].sort((a, b) => a.column - b.column);
}

/** Fields that are wanted come first, then those of the ledger's level. */
function inOrder(fields: readonly Field[], { level }: Ledger, wanted: readonly string[]): readonly Field[] {
  const rank = (field: Field): number => (wanted.includes(field.id) ? 0 : field.level === level ? 1 : 2);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

function titleOf(dictionary: ReadonlyMap<string, Field>, id: string, language: 'zh' | 'en'): string {
  return alone(dictionary.get(id)?.title[language] ?? id);
}
