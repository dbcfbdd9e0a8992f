import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useSession, useWords } from './context.js';

const useStyles = makeStyles({ box: { minWidth: 0 } });

/** Which sheet is checked; shown only where there is a choice. */
export function SheetChoice(): ReactElement | null {
  const styles = useStyles();
  const session = useSession();
  const { sheets, sheet } = usePane();
  const word = useWords();
  const usable = sheets.filter((one) => !one.own && !one.hidden);
  if (usable.length < 2) return null;
  return (
    <Field label={word('sheet')}>
      <Dropdown
        className={styles.box}
        value={sheet ?? ''}
        selectedOptions={sheet ? [sheet] : []}
        onOptionSelect={(_, data) => data.optionValue && session.chooseSheet(data.optionValue)}
      >
        {usable.map((one) => (
          <Option key={one.name} value={one.name} text={one.name}>
            {one.protected ? `${one.name} · ${word('protectedSheet')}` : one.name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
