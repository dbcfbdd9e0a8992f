import type { IsoDate, Language } from '@duibiao/core';
import { loadLibrary } from '@duibiao/standards';
import type { Host } from '../host/port.js';
import { createSession, type Session } from '../session/session.js';

export function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Today by the calendar on the wall. */
export function localToday(): IsoDate {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function sessionFor(host: Host, language: Language): Session {
  return createSession({ host, language, library: loadLibrary(), today: localToday });
}
