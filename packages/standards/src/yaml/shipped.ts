import { DATA, PARSED } from '../data.generated.js';

let byText: ReadonlyMap<string, string> | undefined;

/** What a shipped file holds, parsed when the data was embedded; undefined for any other text. */
export function shippedValue(text: string): unknown {
  byText ??= new Map(Object.entries(PARSED).map(([path, json]) => [DATA[path]!, json]));
  const json = byText.get(text);
  return json === undefined ? undefined : JSON.parse(json);
}
