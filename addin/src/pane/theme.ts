import type { Language } from '@duibiao/core';
import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

export type Shade = 'light' | 'dark' | 'contrast';

/** What Office says of its colours, where there is an Office; else what the system prefers. */
export function shadeOf(officeBackground: string | undefined, prefersDark: boolean, forced: boolean): Shade {
  if (forced) return 'contrast';
  const hex = /^#?([0-9a-f]{6})$/i.exec(officeBackground ?? '')?.[1];
  if (!hex) return prefersDark ? 'dark' : 'light';
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}

export function useShade(): Shade {
  const read = (): Shade =>
    shadeOf(
      typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor,
      matches('(prefers-color-scheme: dark)'),
      matches('(forced-colors: active)'),
    );
  const [shade, setShade] = useState(read);
  useEffect(() => {
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((text) =>
      matchMedia(text),
    );
    const changed = (): void => setShade(read());
    for (const query of queries) query.addEventListener('change', changed);
    return () => {
      for (const query of queries) query.removeEventListener('change', changed);
    };
  });
  return shade;
}

const CHINESE = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC"';
/** English takes its quotation marks from a Latin font: in a Chinese one they are as wide as a character. */
const FONTS: Readonly<Record<Language, string>> = {
  zh: `"Segoe UI", ${CHINESE}, sans-serif`,
  en: `"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", ${CHINESE}, sans-serif`,
};

export function themeOf(shade: Shade, language: Language): Theme {
  const base =
    shade === 'dark' ? webDarkTheme : shade === 'contrast' ? teamsHighContrastTheme : webLightTheme;
  return { ...base, fontFamilyBase: FONTS[language] };
}

function matches(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}
