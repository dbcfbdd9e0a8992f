import { describe, expect, it } from 'vitest';
import { checkEntryName, partKey, relationsPartOf, resolveTarget } from './part-name.js';

describe('part names', () => {
  it.each([
    ['/xl/workbook.xml', 'worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'],
    ['/xl/workbook.xml', '/xl/worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'],
    ['/xl/worksheets/sheet1.xml', '../comments1.xml', '/xl/comments1.xml'],
    ['/xl/worksheets/sheet1.xml', '..\\drawings\\vmlDrawing1.vml', '/xl/drawings/vmlDrawing1.vml'],
    ['xl\\workbook.xml', './styles.xml', '/xl/styles.xml'],
    ['/xl/workbook.xml', '../../../etc/passwd', '/etc/passwd'],
    ['/xl/workbook.xml', 'worksheets/sheet1.xml#A1', '/xl/worksheets/sheet1.xml'],
    ['/', 'xl/workbook.xml', '/xl/workbook.xml'],
  ])('from %s, %s leads to %s', (source, target, part) => {
    expect(resolveTarget(source, target)).toBe(part);
  });

  it('are the same in any case, with either slash, escaped or not', () => {
    const key = partKey('/xl/worksheets/sheet 1.xml');
    for (const name of [
      'xl\\Worksheets\\SHEET 1.xml',
      'xl/worksheets/sheet%201.xml',
      '/XL/worksheets/Sheet 1.XML',
    ]) {
      expect(partKey(name)).toBe(key);
    }
    expect(partKey('xl/50%.xml')).toBe('/xl/50%.xml');
  });

  it('name the part that holds their relations', () => {
    expect(relationsPartOf('/xl/workbook.xml')).toBe('/xl/_rels/workbook.xml.rels');
    expect(relationsPartOf('/')).toBe('/_rels/.rels');
  });

  it.each(['../evil.xml', 'xl/../../evil.xml', '..\\evil.xml', 'C:\\evil.xml', 'c:/evil', 'xl/a\0.xml'])(
    'that lead out of the package are refused: %j',
    (name) => {
      expect(() => checkEntryName(name)).toThrow(expect.objectContaining({ code: 'workbook/damaged' }));
    },
  );

  it('with two dots in a segment are only odd', () => {
    expect(() => checkEntryName('xl/media/image..png')).not.toThrow();
  });
});
