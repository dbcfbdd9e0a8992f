import { COMMANDS } from '../commands/commands.js';

/** What the manifest points at, as the build made it: path → size in pixels for pictures, 0 for other files. */
export type BuiltFiles = ReadonlyMap<string, number>;

export interface ManifestProblem {
  readonly rule: string;
  readonly what: string;
}

interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  text: string;
}

/** Order of children, from the manifest reference (element ordering). Elements not listed may stand anywhere. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
  ],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Control: ['Label', 'ToolTip', 'Supertip', 'Icon', 'Action', 'Enabled', 'OverriddenByRibbonApi', 'Items'],
  Group: ['Label', 'Icon', 'Control'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'Hosts',
    'DefaultSettings',
    'Permissions',
  ],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Group: ['Label', 'Icon'],
  Supertip: ['Title', 'Description'],
};

/**
 * Judges an add-in-only manifest without asking anybody's server: order and presence of elements, forms of ids, versions
 * and addresses, lengths, that every `resid` leads somewhere and every address to a file of the build, that pictures have
 * the size they claim, and that every function named is one that the code associates.
 *
 * Rules from the Office Add-ins manifest reference and MS-OWEMXML.
 */
export function validateManifest(xml: string, origin: string, files: BuiltFiles): ManifestProblem[] {
  const problems: ManifestProblem[] = [];
  const fail = (rule: string, what: string): void => void problems.push({ rule, what });
  const root = parse(xml);
  if (root?.name !== 'OfficeApp') return [{ rule: 'root', what: 'the root element is not OfficeApp' }];
  const all = [...walk(root)];
  const find = (name: string): Node[] => all.filter((node) => node.name === name);

  for (const node of all) {
    const order = ORDER[node.name] ?? (node.name === 'Host' ? ORDER.Host : undefined);
    if (order) {
      const places = node.children.map((child) => order.indexOf(child.name)).filter((place) => place >= 0);
      if (places.some((place, index) => index > 0 && place < places[index - 1]!)) {
        fail('order', `children of ${node.name}: ${node.children.map((child) => child.name).join(', ')}`);
      }
    }
    for (const wanted of REQUIRED[node.name] ?? []) {
      if (!node.children.some((child) => child.name === wanted))
        fail('missing', `${node.name} has no ${wanted}`);
    }
  }

  const id = find('Id')[0]?.text ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) fail('id', `${id} is no GUID`);
  const version = find('Version')[0]?.text ?? '';
  if (!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version)) fail('version', `${version} is no version`);
  for (const [element, most] of [
    ['DisplayName', 125],
    ['Description', 250],
  ] as const) {
    for (const node of find(element)) {
      const own = node.attributes.get('DefaultValue');
      if (own !== undefined && own.length > most)
        fail('length', `${element} has more than ${most} characters`);
    }
  }

  const resources = new Map<string, Node>();
  for (const node of all.filter(
    (one) => /^bt:(Image|Url|String)$/.test(one.name) && one.attributes.has('id'),
  )) {
    const name = node.attributes.get('id')!;
    if (name.length > 32) fail('resid-length', `${name} has more than 32 characters`);
    if (resources.has(name)) fail('resid-twice', name);
    resources.set(name, node);
  }
  const used = new Set<string>();
  for (const node of all) {
    const resid = node.attributes.get('resid');
    if (resid === undefined) continue;
    used.add(resid);
    if (!resources.has(resid)) fail('resid-unknown', `${node.name} points at ${resid}`);
  }
  for (const name of resources.keys()) if (!used.has(name)) fail('resid-unused', name);
  for (const [list, most] of [
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ] as const) {
    for (const node of find(list).flatMap((one) => [...walk(one)])) {
      const value = node.attributes.get('DefaultValue') ?? node.attributes.get('Value');
      if (value !== undefined && value.length > most) fail('length', `${value.slice(0, 20)}… in ${list}`);
    }
  }
  for (const node of find('bt:String')) {
    const isName = node.attributes.get('id') === 'Functions.Namespace';
    const english = node.children.some((child) => child.attributes.get('Locale') === 'en-US');
    if (!isName && !english) fail('language', `${node.attributes.get('id')} has no English`);
  }

  for (const node of all) {
    for (const key of ['DefaultValue', 'Value', 'Url']) {
      const value = node.attributes.get(key);
      if (value === undefined || !/^[a-z]+:\/\//i.test(value)) continue;
      if (!value.startsWith('https://')) fail('https', value);
      if (!value.startsWith(`${origin}/`)) fail('origin', value);
      else if (!files.has(value.slice(origin.length + 1))) fail('file', `${value} is not in the build`);
    }
  }
  for (const node of find('bt:Image').filter((one) => one.attributes.has('resid'))) {
    const image = resources.get(node.attributes.get('resid')!);
    const path = image?.attributes.get('DefaultValue')?.slice(origin.length + 1) ?? '';
    const size = Number(node.attributes.get('size'));
    if (files.has(path) && files.get(path) !== size) fail('icon-size', `${path} is not ${size} pixels`);
  }
  for (const icon of find('Icon')) {
    const sizes = icon.children.map((child) => child.attributes.get('size'));
    for (const size of ['16', '32', '80'])
      if (!sizes.includes(size)) fail('icon-missing', `no picture of ${size} pixels`);
  }

  for (const node of find('FunctionName')) {
    if (!(COMMANDS as readonly string[]).includes(node.text))
      fail('function', `${node.text} is associated with nothing`);
  }
  const controls = find('Control').map((node) => node.attributes.get('id'));
  if (new Set(controls).size !== controls.length) fail('control-twice', controls.join(', '));
  return problems;
}

/** Enough of an XML reader for a file of our own making. */
function parse(xml: string): Node | null {
  const stack: Node[] = [];
  let root: Node | null = null;
  for (const [, close, name, attributes = '', empty, text] of xml.matchAll(
    /<(\/)?([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/)?>|([^<]+)/g,
  )) {
    const top = stack[stack.length - 1];
    if (text !== undefined) {
      if (top) top.text += text.trim();
    } else if (close) {
      if (stack.pop()?.name !== name) return null;
    } else if (name) {
      const node: Node = {
        name,
        attributes: new Map(
          [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map((match) => [match[1]!, match[2]!]),
        ),
        children: [],
        text: '',
      };
      if (top) top.children.push(node);
      else root = node;
      if (!empty) stack.push(node);
    }
  }
  return stack.length === 0 ? root : null;
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* walk(child);
}
