import { node, type ObjectType } from '../table.js';
import { type AreasSelf, columnsOf, eachCell, fullAddress, rowsOf } from './addresses.js';
import { conditionalFormats } from './conditional-format.js';
import { dataValidation } from './data-validation.js';
import { rangeFormat } from './format.js';
import { range } from './range.js';

const areaCollection: ObjectType<AreasSelf> = {
  name: 'RangeCollection',
  items: (self) => self.areas.map((area) => node(range, { sheet: self.sheet, area })),
  scalars: {},
};

export const rangeAreas: ObjectType<AreasSelf> = {
  name: 'RangeAreas',
  tracked: true,
  scalars: {
    address: { get: (self) => fullAddress(self.sheet, self.areas) },
    areaCount: { get: (self) => self.areas.length },
    cellCount: { get: (self) => self.areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0) },
  },
  navigations: {
    format: { to: (self) => node(rangeFormat, self) },
    areas: { to: (self) => node(areaCollection, self) },
    conditionalFormats: { to: (self) => node(conditionalFormats, self) },
    dataValidation: { to: (self) => node(dataValidation, self) },
  },
  methods: {
    select: { call: (self, _args, host) => host.select(self.sheet, self.areas) },
    clear: {
      call: (self, [what], host) => {
        host.writes(self.sheet);
        if (what === 'Contents')
          eachCell(self.sheet, self.areas, (row, column) => self.sheet.setValue(row, column, null));
        else host.unmodelled(`RangeAreas.clear(${what})`);
      },
    },
    _KeepReference: { call: () => null },
  },
};
