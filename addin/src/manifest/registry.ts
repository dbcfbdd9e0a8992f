/** The add-in's own key among the trusted catalogues; the same at every build, so that a second run changes the first. */
const CATALOGUE = '{b7c0f6a1-6a55-4f0c-9b9a-2f1b7d3c5e10}';
const FLAG_SHOW_IN_MENU = 1;

/**
 * A registry file by which Excel on Windows trusts a shared folder, as 信任中心 would write it: for a double click, or
 * for group policy. To be saved as UTF-16 with its mark, which the registry editor expects.
 *
 * @param share address of the folder, `\\\\server\\addins`
 *
 * @example
 * ```ts
 * registryFile('\\\\server\\addins').includes('"Url"="\\\\\\\\server\\\\addins"') //=> true
 * ```
 */
export function registryFile(share: string): string {
  const url = share.replaceAll('\\', '\\\\');
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${CATALOGUE}]`,
    `"Id"="${CATALOGUE}"`,
    `"Url"="${url}"`,
    `"Flags"=dword:${String(FLAG_SHOW_IN_MENU).padStart(8, '0')}`,
    '',
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}
