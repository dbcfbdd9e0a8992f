import { Dropdown, Field, makeStyles, Option, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useSession, useWords } from './context.js';
import { ScopeFields } from './ScopeFields.js';

const useStyles = makeStyles({
  box: { minWidth: 0 },
  list: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** What a ledger is held against and how cells are marked; remembered in the workbook. */
export function SettingsTab(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { settings, task } = usePane();
  const word = useWords();
  const busy = task !== null;
  return (
    <section aria-label={word('settings')} className={styles.list}>
      <ScopeFields />
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
          className={styles.box}
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
