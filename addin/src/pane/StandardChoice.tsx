import { Button, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useLanguage, usePane, useSession, useWords } from './context.js';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: '8px' } });

/** Asks which standard is meant where several fit equally: nothing is judged by a guess. */
export function StandardChoice(): ReactElement | null {
  const styles = useStyles();
  const session = useSession();
  const { choice, task } = usePane();
  const language = useLanguage();
  const word = useWords();
  const [chosen, setChosen] = useState('');
  if (!choice) return null;
  return (
    <section aria-label={word('standard')} className={styles.list}>
      <Field label={word('whichStandard')}>
        <RadioGroup value={chosen} onChange={(_, data) => setChosen(data.value)}>
          {choice.standards.map((standard) => (
            <Radio key={standard.id} value={standard.id} label={standard.title[language]} />
          ))}
        </RadioGroup>
      </Field>
      <Button
        appearance="primary"
        disabled={task !== null || chosen === ''}
        onClick={() => void session.chooseStandard(chosen)}
      >
        {word('check')}
      </Button>
    </section>
  );
}
