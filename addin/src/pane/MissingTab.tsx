import { cellAddress } from '@duibiao/sheet';
import { Card, Dropdown, Field, makeStyles, Option, Text } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { Line } from './Group.js';
import { Groups } from './Groups.js';
import { goToCell } from './go-to-cell.js';
import { type Errand, type ErrandsBy, errands, groupedErrands } from './worklist.js';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0 },
  narrow: { minWidth: 0 },
  absent: { margin: 0, paddingLeft: '18px' },
});

const GROUPS = { data: 'byData', village: 'byVillage', household: 'byHousehold' } as const;

/** What is missing, as a list of work: which data, why, whose, and where to write it. */
export function MissingTab(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { checked, worklist } = usePane();
  const language = useLanguage();
  const word = useWords();
  const [by, setBy] = useState<ErrandsBy>('data');
  const [went, setWent] = useState('');
  const groups = useMemo(
    () => (checked ? groupedErrands(errands(checked, worklist, language), by, language) : []),
    [checked, worklist, by, language],
  );
  if (!checked) return <Text>{word('first')}</Text>;
  const { select } = session.host.capabilities;
  const line = (errand: Errand): ReactElement => {
    const { cell, reason } = errand;
    const title =
      by === 'data' ? errand.whose : by === 'household' ? errand.title : `${errand.label} · ${errand.title}`;
    const place = cell ? cellAddress(cell.row, cell.column) : '';
    const go = (): void => {
      if (!cell) return;
      setWent(errand.key);
      void goToCell(session, cell);
    };
    return (
      <Line
        mark="?"
        title={title}
        place={place}
        detail={reason}
        current={went === errand.key}
        {...(cell && select ? { onChoose: go } : {})}
      />
    );
  };
  return (
    <section aria-labelledby="worklist" className={styles.list}>
      <div>
        <h2 id="worklist" className={styles.title}>
          <Text weight="semibold">{word('worklist')}</Text>
        </h2>
        <Text size={200}>
          {worklist.length === 0 ? word('nothingMissing') : select && word('worklistLead')}
        </Text>
      </div>
      <AbsentColumns />
      {groups.length > 0 && (
        <>
          <Field label={word('groupBy')}>
            <Dropdown
              className={styles.narrow}
              value={word(GROUPS[by])}
              selectedOptions={[by]}
              onOptionSelect={(_, data) => setBy((data.optionValue as ErrandsBy) ?? 'data')}
            >
              {(Object.keys(GROUPS) as ErrandsBy[]).map((key) => (
                <Option key={key} value={key}>
                  {word(GROUPS[key])}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Groups key={by} groups={groups} keyOf={(errand) => errand.key} line={line} />
        </>
      )}
    </section>
  );
}

/** Data that the ledger has no column for cannot be filled in anywhere: they are told once, not for every household. */
export function AbsentColumns(): ReactElement | null {
  const styles = useStyles();
  const { worklist } = usePane();
  const language = useLanguage();
  const word = useWords();
  const absent = worklist.filter((line) => line.cells.length === 0);
  if (absent.length === 0) return null;
  return (
    <Card>
      <Text weight="semibold">{word('absentColumns')}</Text>
      <ul className={styles.absent}>
        {absent.map((line) => (
          <li key={`${line.field} ${line.reason}`}>
            <Text>{line.title[language]}</Text>
          </li>
        ))}
      </ul>
      <Text size={200}>{word('absentAdvice')}</Text>
    </Card>
  );
}
