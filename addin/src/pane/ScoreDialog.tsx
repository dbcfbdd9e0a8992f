import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Textarea,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { MOST_UNITS, setsFor, unitsOf } from '../session/score-request.js';
import { unitCount } from '../words/pane.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';

const useStyles = makeStyles({
  surface: { margin: 'auto 8px', padding: '16px' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  box: { minWidth: 0 },
  list: { maxHeight: '50vh' },
});

/** Asks by which set of indicators score sheets are made, and for whom. */
export function ScoreDialog(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { checked, look } = usePane();
  const language = useLanguage();
  const word = useWords();
  const seen = checked ?? look;
  const sets = setsFor(
    seen?.ledger.level ?? null,
    checked?.compiled.region ?? look?.standard?.region ?? null,
  );
  const [id, setId] = useState(sets[0]?.id ?? '');
  const [text, setText] = useState(unitsOf(seen).join('\n'));
  const units = [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '');
  const tooMany = units.length > MOST_UNITS;
  const chosen = sets.find((set) => set.id === id);
  return (
    <Dialog open onOpenChange={(_, data) => session.askForScore(data.open)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{word('scoreTitle')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label={word('scoreSet')}>
              <Dropdown
                className={styles.box}
                listbox={{ className: styles.list }}
                value={chosen?.title[language] ?? ''}
                selectedOptions={[id]}
                onOptionSelect={(_, data) => setId(data.optionValue ?? id)}
              >
                {sets.map((set) => (
                  <Option key={set.id} value={set.id} text={set.title[language]}>
                    {set.title[language]}
                  </Option>
                ))}
              </Dropdown>
            </Field>
            <Field
              label={word('scoreUnits')}
              validationState={tooMany ? 'error' : 'none'}
              validationMessage={unitCount(units.length, MOST_UNITS, language)}
            >
              <Textarea rows={8} resize="vertical" value={text} onChange={(_, data) => setText(data.value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => session.askForScore(false)}>{word('cancel')}</Button>
            <Button
              appearance="primary"
              disabled={units.length === 0 || tooMany}
              onClick={() => void session.makeScore({ set: id, units })}
            >
              {word('make')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
