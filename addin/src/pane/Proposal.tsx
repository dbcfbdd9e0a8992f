import { Button, Card, makeStyles, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { sheetSeen } from '../words/pane.js';
import { useLanguage, usePane, useSession, useWords } from './context.js';
import { ScopeFields } from './ScopeFields.js';
import { SheetChoice } from './SheetChoice.js';

const useStyles = makeStyles({
  card: { gap: '10px' },
  title: { margin: 0 },
  action: { alignSelf: 'flex-start', minWidth: 0 },
});

/** Before anything is checked: what the sheet was taken for and what it would be held against. */
export function Proposal(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { look } = usePane();
  const language = useLanguage();
  const word = useWords();
  const table = look?.ledger.tables[0];
  return (
    <>
      <Text>{word('first')}</Text>
      <SheetChoice />
      {look && table && (
        <Card className={styles.card} role="region" aria-label={word('proposal')}>
          <h2 className={styles.title}>
            <Text weight="semibold">{word('proposal')}</Text>
          </h2>
          <Text size={200}>
            {sheetSeen(
              look.sheet,
              look.ledger.level,
              look.ledger.subjects.length,
              table.columns.length,
              language,
            )}
          </Text>
          <ScopeFields />
          <Button size="small" className={styles.action} onClick={() => session.show('columns')}>
            {word('seeColumns')}
          </Button>
          <Text size={200}>{word('proposalLead')}</Text>
        </Card>
      )}
    </>
  );
}
