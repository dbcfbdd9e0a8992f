import type { Area, WorkbookSpec } from '@duibiao/sheet';

/** What makes a spreadsheet program offer to repair a file: cells written twice, merges that overlap, bad names. */
export function layoutFaults({ sheets }: WorkbookSpec): readonly string[] {
  const names = sheets.map((sheet) => sheet.name.toLowerCase());
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const bad = names.filter((name) => !/^[^\\/?*[\]:']{1,31}$/.test(name));
  const inside = sheets.flatMap(({ name, cells, merges = [], autoFilter, validations = [] }) => {
    const places = new Set<string>();
    const repeated = cells.flatMap(({ row, column }) => {
      const place = `${name} ${row},${column}`;
      if (places.has(place)) return [`twice ${place}`];
      places.add(place);
      return [];
    });
    const overlapping = merges.flatMap((a, index) =>
      merges.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`merge ${name} ${a.top},${a.left}`] : [])),
    );
    const filter = autoFilter && autoFilter.bottom < autoFilter.top ? [`filter ${name}`] : [];
    const lists = validations.flatMap(({ rule }) =>
      rule.kind === 'list' && rule.values.join(',').length > 255 ? [`list ${name} ${rule.values[0]}`] : [],
    );
    return [...repeated, ...overlapping, ...filter, ...lists];
  });
  return [...twice, ...bad, ...inside];
}

function overlap(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
