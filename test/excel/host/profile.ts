/** A host as Microsoft's tables describe it; see the table of citations in README.md. */
export interface Profile {
  readonly name: string;
  /** Highest ExcelApi set. */
  readonly excelApi: string;
  readonly others: Readonly<Record<string, string>>;
  /** Bytes of a request or response beyond which the host refuses; Excel on the web. */
  readonly payloadLimit?: number;
  readonly hostVersion: string;
  supports(set: string, version: string): boolean;
  /** Requirement matrix in the form that the library reads. */
  matrix(): string;
}

function profile(
  name: string,
  excelApi: string,
  others: Record<string, string>,
  hostVersion: string,
  payloadLimit?: number,
): Profile {
  const sets: Record<string, string> = { ExcelApi: excelApi, ...others };
  return {
    name,
    excelApi,
    others,
    hostVersion,
    ...(payloadLimit === undefined ? {} : { payloadLimit }),
    supports: (set, version) => {
      const has = sets[set];
      return has !== undefined && compare(has, version) >= 0;
    },
    matrix: () =>
      JSON.stringify(
        Object.fromEntries(Object.entries(sets).map(([set, version]) => [set.toLowerCase(), version])),
      ),
  };
}

function compare(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}

const COMMON = {
  AddinCommands: '1.1',
  CustomXmlParts: '1.1',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  Settings: '1.1',
};

export const PROFILES = {
  office2021: profile(
    'Office 2021',
    '1.14',
    { ...COMMON, SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3', RibbonApi: '1.2' },
    '16.0.14332.20000',
  ),
  office2024: profile(
    'Office 2024',
    '1.17',
    { ...COMMON, SharedRuntime: '1.2', CustomFunctionsRuntime: '1.3', RibbonApi: '1.2' },
    '16.0.17932.20000',
  ),
  microsoft365: profile(
    'Microsoft 365',
    '1.21',
    {
      ...COMMON,
      SharedRuntime: '1.2',
      CustomFunctionsRuntime: '1.5',
      RibbonApi: '1.3',
      KeyboardShortcuts: '1.1',
      ContextMenuApi: '1.1',
    },
    '16.0.19929.20000',
  ),
  web: profile(
    'Excel on the web',
    '1.21',
    {
      ...COMMON,
      SharedRuntime: '1.2',
      CustomFunctionsRuntime: '1.5',
      RibbonApi: '1.3',
      KeyboardShortcuts: '1.1',
      ContextMenuApi: '1.1',
    },
    '16.0.20000.10000',
    5 * 1024 * 1024,
  ),
} as const;

export type ProfileName = keyof typeof PROFILES;
