/** Fields of where a household lives. */
export const HOME_FIELDS = [
  'province',
  'prefecture',
  'county',
  'township',
  'village',
  'naturalVillage',
  'group',
] as const;

/** Fields of places, which staff write once for the rows below. No value that a verdict needs is among them. */
export const PLACE_FIELDS: ReadonlySet<string> = new Set([
  ...HOME_FIELDS,
  'villageTownship',
  'villageCounty',
  'countyProvince',
]);

/**
 * The village that a title or a sheet's name names: `石桥村2017年贫困户台账` → 石桥村.
 *
 * @example
 * ```ts
 * placeOfTitle('青溪镇石桥村贫困户花名册') //=> '石桥村'
 * ```
 */
export function placeOfTitle(title: string): string | null {
  const place =
    /^(?:.{0,12}[县区镇乡])?((?!(?:[本全该各我驻包农]|贫困|行政|自然|退出)村)\p{Script=Han}{1,6}?(?:村|社区))(?:$|\d|贫困|建档|脱贫|农户|监测|台账|花名册|\()/u.exec(
      title,
    );
  return place?.[1] ?? null;
}

/** The place that a section's title names: `一、石桥村（35户）` → 石桥村; null when it names none. */
export function placeOfSection(section: string): string | null {
  return (
    /(?:^|[、.．:：)）])(\p{L}{1,12}?(?:村|社区|组|屯|镇|乡))(?:$|[(（\d共])/u.exec(section)?.[1] ?? null
  );
}
