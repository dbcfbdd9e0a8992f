import {
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  Switch,
} from '@fluentui/react-components';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { useLibrary } from './library.js';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: '12px' } });

/** What a ledger is held against and how cells are marked; remembered in the workbook. */
export function SettingsTab(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { settings, proposed, checked, task } = usePane();
  const language = useLanguage();
  const word = useWords();
  const library = useLibrary();
  const busy = task !== null;
  const standards = useMemo(() => {
    const rest = library.standards.filter((standard) => !proposed.includes(standard));
    return [...proposed, ...rest];
  }, [library, proposed]);
  const chosen = standards.find((standard) => standard.id === settings.standard);
  const used = checked?.compiled.standard.title[language];
  return (
    <section aria-label={word('settings')} className={styles.list}>
      <Field label={word('standard')} hint={(chosen ? chosen.id : used) ?? null}>
        <Dropdown
          disabled={busy}
          value={chosen?.title[language] ?? word('automatic')}
          selectedOptions={[settings.standard ?? '']}
          onOptionSelect={(_, data) => void session.set({ standard: data.optionValue || null })}
        >
          <Option value="">{word('automatic')}</Option>
          {standards.map((standard) => (
            <Option key={standard.id} value={standard.id} text={standard.title[language]}>
              {standard.title[language]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Committed
        label={word('asOf')}
        hint={word('asOfHint')}
        value={settings.asOf ?? ''}
        placeholder={checked?.compiled.asOf ?? ''}
        disabled={busy}
        accept={(text) => text === '' || /^\d{4}(-\d{2}-\d{2})?$/.test(text)}
        onCommit={(text) => void session.set({ asOf: text.length === 4 ? `${text}-12-31` : text || null })}
      />
      <Committed
        label={word('region')}
        hint={word('regionHint')}
        value={settings.region ?? ''}
        placeholder={checked?.compiled.region ?? ''}
        disabled={busy}
        accept={(text) => text === '' || /^\d{6}$/.test(text)}
        onCommit={(text) => void session.set({ region: text || null })}
      />
      <Field label={word('marks')}>
        <RadioGroup
          disabled={busy}
          value={settings.style}
          onChange={(_, data) => void session.set({ style: data.value === 'overlay' ? 'overlay' : 'fill' })}
        >
          <Radio value="fill" label={word('fill')} />
          <Radio value="overlay" label={word('overlay')} />
        </RadioGroup>
      </Field>
      <Switch
        checked={settings.notes && session.host.capabilities.notes}
        disabled={busy || !session.host.capabilities.notes}
        label={session.host.capabilities.notes ? word('notes') : word('notesAbsent')}
        onChange={(_, data) => void session.set({ notes: data.checked })}
      />
      {session.host.capabilities.events && (
        <Switch
          checked={settings.live}
          label={word('live')}
          onChange={(_, data) => void session.set({ live: data.checked })}
        />
      )}
      <Field label={word('language')}>
        <Dropdown
          value={
            settings.language === 'zh' ? '中文' : settings.language === 'en' ? 'English' : word('followHost')
          }
          selectedOptions={[settings.language ?? '']}
          onOptionSelect={(_, data) =>
            void session.set({
              language: data.optionValue === 'zh' || data.optionValue === 'en' ? data.optionValue : null,
            })
          }
        >
          <Option value="">{word('followHost')}</Option>
          <Option value="zh">中文</Option>
          <Option value="en">English</Option>
        </Dropdown>
      </Field>
    </section>
  );
}

interface CommittedProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  accept(text: string): boolean;
  onCommit(text: string): void;
}

/** A field that counts when it is left or Enter is pressed, not with every key. */
function Committed({
  label,
  hint,
  value,
  placeholder,
  disabled,
  accept,
  onCommit,
}: CommittedProps): ReactElement {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = (): void => {
    if (text === value) return;
    if (accept(text)) onCommit(text);
    else setText(value);
  };
  return (
    <Field label={label} hint={hint} validationState={accept(text) ? 'none' : 'error'}>
      <Input
        value={text}
        placeholder={placeholder}
        disabled={disabled}
        onChange={(_, data) => setText(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </Field>
  );
}
