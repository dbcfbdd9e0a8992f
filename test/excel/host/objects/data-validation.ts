import type { ObjectType } from '../table.js';
import type { AreasSelf } from './addresses.js';

function entry(self: AreasSelf) {
  const { validations } = self.sheet.extras;
  const key = JSON.stringify(self.areas);
  let found = validations.find((one) => JSON.stringify(one.areas) === key);
  if (!found) {
    found = { areas: [...self.areas], rule: {} };
    validations.push(found);
  }
  return found;
}

export const dataValidation: ObjectType<AreasSelf> = {
  name: 'DataValidation',
  scalars: {
    rule: {
      get: (self) => entry(self).rule,
      set: (self, value, host) => {
        host.writes(self.sheet);
        entry(self).rule = value as Record<string, unknown>;
      },
    },
    prompt: {
      get: (self) => entry(self).prompt,
      set: (self, value) => {
        entry(self).prompt = value;
      },
    },
    errorAlert: {
      get: (self) => entry(self).errorAlert,
      set: (self, value) => {
        entry(self).errorAlert = value;
      },
    },
    ignoreBlanks: { get: () => true, set: () => {} },
  },
};
