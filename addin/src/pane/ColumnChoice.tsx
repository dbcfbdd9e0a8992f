import type { Field, Level } from '@duibiao/core';
import { Combobox, makeStyles, Option, OptionGroup } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { alone } from '../words/pane.js';
import { useLanguage, useWords } from './context.js';

const useStyles = makeStyles({ box: { minWidth: 0 }, list: { maxHeight: '50vh' } });

/** More than a person reads through; whoever wants another writes a part of its name. */
const MOST = 60;

export interface ColumnChoiceProps {
  readonly labelledBy: string;
  readonly field: string | null;
  /** Fields that it might be. */
  readonly candidates: readonly string[];
  readonly fields: readonly Field[];
  readonly level: Level;
  readonly disabled: boolean;
  onChoose(field: string | null): void;
}

/** What a column holds, chosen from the dictionary by any of the names that staff use. */
export function ColumnChoice(props: ColumnChoiceProps): ReactElement {
  const { labelledBy, field, candidates, fields, level, disabled, onChoose } = props;
  const styles = useStyles();
  const language = useLanguage();
  const word = useWords();
  const [text, setText] = useState<string | null>(null);
  const name = (one: Field): string => alone(one.title[language]);
  const current = fields.find(({ id }) => id === field);
  const wanted = (text ?? '').trim().toLowerCase();
  const matching = fields.filter(
    (one) =>
      wanted === '' ||
      one.title.zh.includes(wanted) ||
      one.title.en.toLowerCase().includes(wanted) ||
      one.synonyms.some((synonym) => synonym.includes(wanted)),
  );
  const perhaps = matching.filter(({ id }) => candidates.includes(id));
  const rest = matching.filter(({ id }) => !candidates.includes(id));
  const groups: readonly (readonly [string, readonly Field[]])[] = [
    [word('perhaps'), perhaps],
    [word('fieldsOfLevel'), rest.filter((one) => one.level === level).slice(0, MOST)],
    [word('otherFields'), rest.filter((one) => one.level !== level).slice(0, MOST)],
  ];
  return (
    <Combobox
      className={styles.box}
      listbox={{ className: styles.list }}
      size="small"
      aria-labelledby={labelledBy}
      disabled={disabled}
      expandIcon={{ 'aria-label': word('openList'), tabIndex: -1 }}
      value={text ?? (current ? name(current) : word('notUsed'))}
      selectedOptions={[field ?? '']}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => setText(null)}
      onOptionSelect={(_, data) => {
        setText(null);
        const chosen = data.optionValue || null;
        if (chosen !== field) onChoose(chosen);
      }}
    >
      <Option value="">{word('notUsed')}</Option>
      {groups
        .filter(([, list]) => list.length > 0)
        .map(([label, list]) => (
          <OptionGroup key={label} label={label}>
            {list.map((one) => (
              <Option key={one.id} value={one.id} text={name(one)}>
                {name(one)}
              </Option>
            ))}
          </OptionGroup>
        ))}
    </Combobox>
  );
}
