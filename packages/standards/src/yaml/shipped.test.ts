import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DATA, PARSED } from '../data.generated.js';
import { shippedValue } from './shipped.js';

describe('files parsed when they are embedded', () => {
  it('hold what parsing their text gives', () => {
    expect(Object.keys(PARSED).length).toBeGreaterThan(5);
    for (const path of Object.keys(PARSED)) {
      expect(shippedValue(DATA[path]!), path).toEqual(parse(DATA[path]!, { schema: 'failsafe' }));
    }
  });

  it('are no other text', () => {
    expect(shippedValue('level: household')).toBeUndefined();
  });
});
