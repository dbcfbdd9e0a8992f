import { describe, expect, it } from 'vitest';
import { inColumns, terminalWidth } from './columns.js';

describe('columns of a terminal', () => {
  it('counts a Chinese character and its punctuation twice', () => {
    expect(['脱贫', '（户）', 'abc', '3 户', '“a”'].map(terminalWidth)).toEqual([4, 6, 3, 4, 3]);
  });

  it('stand under each other in both scripts', () => {
    expect(
      inColumns([
        ['修路', '3公里', '甲'],
        ['Roads', '3 km', 'b'],
      ]),
    ).toEqual(['修路   3公里  甲', 'Roads  3 km   b']);
  });

  it('leave out a column that is empty throughout, and blanks at the end', () => {
    expect(
      inColumns([
        ['a', '', 'c'],
        ['bb', '', ''],
      ]),
    ).toEqual(['a   c', 'bb']);
  });

  it('let a long cell push its own row only', () => {
    const long = '长'.repeat(40);
    expect(
      inColumns([
        [long, 'x'],
        ['短', 'y'],
      ]),
    ).toEqual([`${long}  x`, `短${' '.repeat(54)}  y`]);
  });
});
