import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';

import { useWords } from './context.js';

const useStyles = makeStyles({ box: { minWidth: 0 }, list: { maxHeight: '50vh' } });

export interface Choosable {
  readonly value: string;
  readonly text: string;
}

export interface FreeChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Choosable[];
  readonly disabled: boolean;
  /** What is said of a text that is nothing. */
  readonly wrong: string;
  /** The value that a written text stands for; null for none. */
  read(text: string): string | null;
  onCommit(value: string): void;
}

/** A list to choose from, into which something else may be written; it counts when Enter is pressed or it is left. */
export function FreeChoice(props: FreeChoiceProps): ReactElement {
  const { label, value, options, disabled, wrong, read, onCommit } = props;
  const styles = useStyles();
  const word = useWords();
  const [text, setText] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const shown = options.find((one) => one.value === value)?.text ?? value;
  const take = (chosen: string): void => {
    setText(null);
    setWrong(false);
    if (chosen !== value) onCommit(chosen);
  };
  const commit = (): void => {
    if (text === null) return;
    const written = text.trim();
    const meant = written === '' ? '' : (options.find((one) => one.text === written)?.value ?? read(written));
    if (meant === null) setWrong(true);
    else take(meant);
  };
  const wanted = (text ?? '').trim();
  const matching = options.filter((one) => wanted === '' || one.text.includes(wanted) || one.value === '');
  return (
    <Field
      label={label}
      validationState={isWrong ? 'error' : 'none'}
      validationMessage={isWrong ? wrong : null}
    >
      <Combobox
        freeform
        className={styles.box}
        listbox={{ className: styles.list }}
        disabled={disabled}
        expandIcon={{ 'aria-label': word('openList'), tabIndex: -1 }}
        value={text ?? shown}
        selectedOptions={[value]}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
        onOptionSelect={(_, data) => {
          if (data.optionValue !== undefined) take(data.optionValue);
        }}
        onKeyDown={(event) => {
          const hasActive = event.currentTarget.getAttribute('aria-activedescendant');
          if (event.key === 'Enter' && !hasActive) commit();
        }}
        onBlur={commit}
      >
        {(matching.length > 0 ? matching : options).map((one) => (
          <Option key={one.value} value={one.value} text={one.text}>
            {one.text}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
