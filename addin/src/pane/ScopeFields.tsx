import type { Standard } from '@duibiao/core';
import { Dropdown, Field, makeStyles, Option, OptionGroup } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { REGIONS } from '../words/regions.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { FreeChoice } from './FreeChoice.js';
import { useLibrary } from './library.js';
import { dayWritten, yearsUpTo } from './written-day.js';

const useStyles = makeStyles({ box: { minWidth: 0 }, list: { maxHeight: '60vh' } });

/** By which standard, for which day and region the ledger is checked: proposed from the ledger, free to be changed. */
export function ScopeFields(): ReactElement {
  return (
    <>
      <StandardField />
      <DayField />
      <RegionField />
    </>
  );
}

/** What is in force now, or would be. */
function useScope(): { standard: Standard | null; asOf: string | null; region: string | null } {
  const { checked, look } = usePane();
  const standard = checked?.compiled.standard ?? look?.standard ?? null;
  return {
    standard,
    asOf: checked?.compiled.asOf ?? look?.asOf ?? null,
    region: checked?.compiled.region ?? standard?.region ?? null,
  };
}

function StandardField(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { settings, proposed, task } = usePane();
  const language = useLanguage();
  const word = useWords();
  const library = useLibrary();
  const { standard } = useScope();
  const rest = useMemo(() => library.standards.filter((one) => !proposed.includes(one)), [library, proposed]);
  const chosen = library.standards.find((one) => one.id === settings.standard);
  const colon = language === 'zh' ? '：' : ': ';
  const automatic = `${word('automatic')}${colon}${standard?.title[language] ?? word('undecided')}`;
  const option = (one: Standard): ReactElement => (
    <Option key={one.id} value={one.id} text={one.title[language]}>
      {one.title[language]}
    </Option>
  );
  return (
    <Field label={word('standard')}>
      <Dropdown
        className={styles.box}
        listbox={{ className: styles.list }}
        disabled={task !== null}
        value={chosen ? chosen.title[language] : automatic}
        selectedOptions={[settings.standard ?? '']}
        onOptionSelect={(_, data) => void session.set({ standard: data.optionValue || null })}
      >
        <Option value="">{word('automatic')}</Option>
        {proposed.length > 0 && <OptionGroup label={word('fitting')}>{proposed.map(option)}</OptionGroup>}
        <OptionGroup label={word('otherStandards')}>{rest.map(option)}</OptionGroup>
      </Dropdown>
    </Field>
  );
}

function DayField(): ReactElement {
  const session = useSession();
  const { settings, task } = usePane();
  const language = useLanguage();
  const word = useWords();
  const { asOf } = useScope();
  const days = useMemo(() => yearsUpTo(new Date().getFullYear()).map((year) => `${year}-12-31`), []);
  const found =
    settings.asOf === null && asOf !== null ? (language === 'zh' ? `（${asOf}）` : ` (${asOf})`) : '';
  return (
    <FreeChoice
      label={word('asOf')}
      value={settings.asOf ?? ''}
      options={[
        { value: '', text: `${word('fromLedger')}${found}` },
        ...days.map((day) => ({ value: day, text: day })),
      ]}
      disabled={task !== null}
      wrong={word('wrongDate')}
      read={dayWritten}
      onCommit={(value) => void session.set({ asOf: value || null })}
    />
  );
}

function RegionField(): ReactElement {
  const session = useSession();
  const { settings, task } = usePane();
  const language = useLanguage();
  const word = useWords();
  const { region } = useScope();
  const nameOf = (code: string): string => {
    const name = REGIONS[code]?.[language];
    return name ? `${name} ${code}` : code;
  };
  const own = settings.region === null && region !== null ? nameOf(region) : '';
  const colon = language === 'zh' ? '：' : ': ';
  return (
    <FreeChoice
      label={word('region')}
      value={settings.region ?? ''}
      options={[
        { value: '', text: own ? `${word('ownRegion')}${colon}${own}` : word('ownRegion') },
        ...Object.keys(REGIONS).map((code) => ({ value: code, text: nameOf(code) })),
      ]}
      disabled={task !== null}
      wrong={word('wrongRegion')}
      read={(text) => /^\d{6}$/.exec(text.normalize('NFKC'))?.[0] ?? null}
      onCommit={(value) => void session.set({ region: value || null })}
    />
  );
}
