import { columnMapOf } from '@duibiao/ledger';
import { columnName } from '@duibiao/sheet';
import { Button, Combobox, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useId, useMemo, useRef, useState } from 'react';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { useLibrary } from './library.js';
import { saveFile } from './save-file.js';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'grid', gridTemplateColumns: '2.2em 1fr', gap: '4px 8px', alignItems: 'center' },
  letter: { fontWeight: tokens.fontWeightSemibold },
  choice: { gridColumn: '2', minWidth: 0 },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface Line {
  readonly column: number;
  readonly header: string;
  readonly field: string | null;
  readonly confidence: number | null;
  readonly reason: string;
}

/** Which column was taken for what; an answer given once is remembered in the workbook. */
export function ColumnsTab(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { checked, task } = usePane();
  const language = useLanguage();
  const word = useWords();
  const file = useRef<HTMLInputElement>(null);
  const lines = useMemo((): Line[] => {
    const [table] = checked?.ledger.tables ?? [];
    if (!table) return [];
    const taken = table.columns.map((one) => ({
      column: one.column,
      header: one.header,
      field: one.field,
      confidence: one.confidence,
      reason: one.reason[language],
    }));
    const left = table.unmapped.map((one) => ({
      column: one.column,
      header: one.header,
      field: null,
      confidence: null,
      reason: '',
    }));
    return [...taken, ...left].sort((a, b) => a.column - b.column);
  }, [checked, language]);
  if (!checked) return <Text>{word('first')}</Text>;
  return (
    <section aria-label={word('columns')} className={styles.lines}>
      <Text size={200}>{word('columnsLead')}</Text>
      {lines.map((line) => (
        <ColumnLine key={line.column} line={line} disabled={task !== null} />
      ))}
      <div className={styles.row}>
        <Button
          size="small"
          onClick={() =>
            saveFile(
              'duibiao-columns.json',
              JSON.stringify(columnMapOf(checked.ledger), null, 2),
              'application/json',
            )
          }
        >
          {word('saveMap')}
        </Button>
        <Button size="small" onClick={() => file.current?.click()}>
          {word('loadMap')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,.yaml,.yml"
          hidden
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void chosen.text().then((text) => session.setMap(text));
          }}
        />
      </div>
    </section>
  );
}

function ColumnLine({ line, disabled }: { readonly line: Line; readonly disabled: boolean }): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const language = useLanguage();
  const word = useWords();
  const { dictionary } = useLibrary();
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const fieldTitle = line.field
    ? (dictionary.get(line.field)?.title[language] ?? line.field)
    : word('notUsed');
  const options = useMemo(() => {
    const wanted = (text ?? '').trim().toLowerCase();
    const fields = [...dictionary.values()].filter(
      (field) =>
        wanted === '' ||
        field.title.zh.includes(wanted) ||
        field.title.en.toLowerCase().includes(wanted) ||
        field.synonyms.some((synonym) => synonym.includes(wanted)),
    );
    return fields.slice(0, 40);
  }, [dictionary, text]);
  return (
    <div className={styles.line}>
      <Text className={styles.letter}>{columnName(line.column)}</Text>
      <label htmlFor={id}>
        <Text>{line.header || '—'}</Text>{' '}
        {line.confidence !== null && (
          <Text size={100} title={line.reason}>
            {word('sure')} {Math.round(line.confidence * 100)}%
          </Text>
        )}
      </label>
      <Combobox
        id={id}
        className={styles.choice}
        size="small"
        disabled={disabled}
        value={text ?? fieldTitle}
        selectedOptions={line.field ? [line.field] : ['']}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => setText(null)}
        onOptionSelect={(_, data) => {
          setText(null);
          const field = data.optionValue || null;
          if (field !== line.field) void session.setColumn(line.header, columnName(line.column), field);
        }}
      >
        <Option value="">{word('notUsed')}</Option>
        {options.map((field) => (
          <Option key={field.id} value={field.id} text={field.title[language]}>
            {field.title[language]}
          </Option>
        ))}
      </Combobox>
    </div>
  );
}
