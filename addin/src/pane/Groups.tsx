import { Button } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useWords } from './context.js';
import { Group } from './Group.js';

/** Groups shown at once; a ledger of a county has thousands of households. */
const A_PAGE = 40;

export interface GroupsProps<T> {
  readonly groups: readonly { readonly key: string; readonly title: string; readonly items: readonly T[] }[];
  keyOf(item: T): string;
  line(item: T): ReactNode;
}

export function Groups<T>({ groups, keyOf, line }: GroupsProps<T>): ReactElement {
  const word = useWords();
  const [shown, setShown] = useState(A_PAGE);
  const rest = groups.length - shown;
  return (
    <>
      {groups.slice(0, shown).map((group, index) => (
        <Group
          key={group.key}
          title={group.title}
          items={group.items}
          open={index === 0 || groups.length <= 3}
          keyOf={keyOf}
          line={line}
        />
      ))}
      {rest > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + A_PAGE * 4)}>
          {word('showMore')} ({rest})
        </Button>
      )}
    </>
  );
}
