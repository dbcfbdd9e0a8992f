/**
 * Thrown where a formula is beyond what is calculated here (a function that is not known, another workbook, a circle). It is
 * no value: nothing that depends on it has one either, not even through `IFERROR`.
 */
export class Uncalculable extends Error {
  override readonly name = 'Uncalculable';
}
