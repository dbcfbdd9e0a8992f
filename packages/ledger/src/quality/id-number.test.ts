import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, readIdNumber } from './id-number.js';

describe('ID numbers', () => {
  it('agree with the two samples that the standard publishes', () => {
    expect(readIdNumber('11010519491231002X')).toMatchObject({
      checks: true,
      birthDate: '1949-12-31',
      sex: '女',
    });
    expect(readIdNumber('440524188001010014')).toMatchObject({
      checks: true,
      birthDate: '1880-01-01',
      sex: '男',
    });
  });

  it('are read through full-width digits, spaces, an apostrophe and a small x', () => {
    expect(readIdNumber(' ９９００００19700101０１14').checks).toBe(true);
    expect(readIdNumber("'11010519491231002x").checks).toBe(true);
  });

  it('say nothing of the check digit when there is none to check', () => {
    expect(readIdNumber('990000700101011')).toMatchObject({
      length: 15,
      checks: null,
      birthDate: '1970-01-01',
      sex: '男',
    });
    expect(readIdNumber('无')).toMatchObject({ checks: null, birthDate: null, dateFalse: false, sex: null });
  });

  it('tell a date that never was from a number without a date', () => {
    expect(readIdNumber('990000197002310119').dateFalse).toBe(true);
    expect(readIdNumber('99000019700231').dateFalse).toBe(false);
  });

  it('catch every single wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(16), fc.integer({ min: 1, max: 9 }), (sequence, place, shift) => {
        const body = `99000019700101${String(sequence).padStart(3, '0')}`;
        const right = body + checkDigit(body);
        const wrong = right.slice(0, place) + ((Number(right[place]) + shift) % 10) + right.slice(place + 1);
        expect(readIdNumber(right).checks).toBe(true);
        expect(readIdNumber(wrong).checks).toBe(false);
      }),
    );
  });
});
