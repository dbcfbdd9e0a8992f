import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TreeEdit } from './edit.js';
import { joined, Splices, spliced, unsplicedPieces, unsplices } from './splice.js';
import { childOf, effectiveChildren, parseTree } from './tree.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (data: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('a tree', () => {
  test('knows namespaces by meaning, not by prefix or dialect', () => {
    const strict = parseTree(
      bytes('<x:a xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:b/></x:a>'),
    );
    expect([strict.root.namespace, strict.root.prefix, strict.root.children[0]!.namespace]).toEqual([
      MAIN,
      'x:',
      MAIN,
    ]);
  });

  test('skips comments, instructions and CDATA, and a > inside quotes', () => {
    const tree = parseTree(bytes(`<?xml version="1.0"?><!-- <b/> --><a t='1>2'><![CDATA[<b/>]]><c\n/></a>`));
    expect(tree.root.children.map(({ local }) => local)).toEqual(['c']);
    expect(tree.attribute(tree.root, 't')).toBe('1>2');
  });

  test('takes the fallback of an alternative', () => {
    const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
    const tree = parseTree(
      bytes(
        `<a xmlns:mc="${mc}"><b/><mc:AlternateContent><mc:Choice><c/></mc:Choice><mc:Fallback><d/><e/></mc:Fallback></mc:AlternateContent></a>`,
      ),
    );
    expect(effectiveChildren(tree.root).map(({ local }) => local)).toEqual(['b', 'd', 'e']);
  });

  test.each(['<a>', '<a></b>', '<a/><b/>', 'text', '<a b="1></a>', '<!DOCTYPE a><a/>', '<a></a', ''])(
    '%j cannot be followed',
    (broken) => {
      expect(() => parseTree(bytes(broken))).toThrow();
    },
  );
});

describe('edits', () => {
  const edited = (source: string, change: (edit: TreeEdit) => void) => {
    const tree = parseTree(bytes(source));
    const edit = new TreeEdit(tree);
    change(edit);
    return text(spliced(tree.bytes, edit.finish()));
  };

  test('change only what they must: spacing, quotes, prefixes and order stay', () => {
    const source = `\uFEFF<?xml version='1.0'?>\n<x:a  b = '1'\tc="2" ><x:d /></x:a >\n`;
    const result = edited(source, (edit) => {
      edit.setAttribute(edit.tree.root, 'c', '"3"');
      edit.setAttribute(edit.tree.root, 'e', '4');
      edit.append(edit.tree.root.children[0]!, '<x:f/>');
    });
    expect(result).toBe(
      `\uFEFF<?xml version='1.0'?>\n<x:a e="4"  b = '1'\tc="&quot;3&quot;" ><x:d ><x:f/></x:d></x:a >\n`,
    );
  });

  test('new children stand where the order wants them, whatever is asked for first', () => {
    const order = ['a', 'b', 'c', 'd', 'e'];
    const insert = (source: string) =>
      edited(source, (edit) => {
        edit.insertInOrder(edit.tree.root, order, 'd', '<d/>');
        edit.insertInOrder(edit.tree.root, order, 'b', '<b/>');
      });
    expect(insert('<r><a/><c/><e/></r>')).toBe('<r><a/><b/><c/><d/><e/></r>');
    expect(insert('<r><e/></r>')).toBe('<r><b/><d/><e/></r>');
    expect(insert('<r/>')).toBe('<r><b/><d/></r>');
    expect(insert('<r><a/><z:x xmlns:z="y"/></r>')).toBe('<r><a/><b/><d/><z:x xmlns:z="y"/></r>');
  });

  test('whatever is spliced can be taken back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(5), fc.string({ unit: 'grapheme' }))),
        (source, wanted) => {
          const original = bytes(source);
          const splices = new Splices();
          let from = 0;
          for (const [gap, length, replacement] of wanted) {
            const start = Math.min(original.length, from + gap);
            from = Math.min(original.length, start + length);
            splices.replace(start, from, replacement);
          }
          const sorted = splices.sorted();
          const back = joined([...unsplicedPieces(spliced(original, sorted), unsplices(original, sorted))]);
          expect(back).toEqual(original);
        },
      ),
    );
  });

  test('a child is found by its name in its parent’s namespace', () => {
    const tree = parseTree(bytes(`<a xmlns="${MAIN}" xmlns:o="other"><o:b/><b c="1"/></a>`));
    expect(tree.attribute(childOf(tree.root, 'b')!, 'c')).toBe('1');
  });
});
