import type { Language } from '@duibiao/core';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../session/session.js';
import type { PaneState } from '../session/state.js';
import { PANE_WORDS, type PaneWord } from '../words/pane.js';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('the pane is drawn outside its session');
  return session;
}

export function usePane(): PaneState {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => store.state);
}

export function useLanguage(): Language {
  const session = useSession();
  usePane();
  return session.language();
}

/** The pane's words in the language of the moment. */
export function useWords(): (word: PaneWord) => string {
  const language = useLanguage();
  return (word) => PANE_WORDS[word][language];
}
