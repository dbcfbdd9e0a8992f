import type { CustomXmlModel } from '../../model/book.js';
import { itemNotFound } from '../failure.js';
import { node, type ObjectType } from '../table.js';

const part: ObjectType<CustomXmlModel> = {
  name: 'CustomXmlPart',
  scalars: {
    id: { get: (self) => self.id },
    namespaceUri: { get: (self) => namespaceOf(self) },
  },
  methods: {
    getXml: { call: (self) => self.xml },
    setXml: {
      call: (self, [xml], host) => {
        host.undoable = true;
        self.xml = String(xml);
      },
    },
    delete: {
      call: (self, _args, host) => {
        host.book.customXml = host.book.customXml.filter((one) => one !== self);
      },
    },
  },
};

const scoped: ObjectType<string> = {
  name: 'CustomXmlPartScopedCollection',
  items: (namespace, host) =>
    host.book.customXml.filter((one) => namespaceOf(one) === namespace).map((one) => node(part, one)),
  methods: {
    getOnlyItemOrNullObject: {
      call: (namespace, _args, host) => {
        const found = host.book.customXml.filter((one) => namespaceOf(one) === namespace);
        return found.length === 1 ? node(part, found[0]!) : null;
      },
    },
    getItem: {
      call: (_namespace, [id], host) => {
        const found = host.book.customXml.find((one) => one.id === id);
        if (!found) throw itemNotFound(`custom XML part ${id}`);
        return node(part, found);
      },
    },
  },
  indexer: (_namespace, [id], host) => {
    const found = host.book.customXml.find((one) => one.id === id);
    if (!found) throw itemNotFound(`custom XML part ${id}`);
    return node(part, found);
  },
};

export const customXmlParts: ObjectType<null> = {
  name: 'CustomXmlPartCollection',
  items: (_self, host) => host.book.customXml.map((one) => node(part, one)),
  methods: {
    add: {
      call: (_self, [xml], host) => {
        const made: CustomXmlModel = { id: host.book.freshId('C1000000'), xml: String(xml), item: null };
        host.book.customXml.push(made);
        return node(part, made);
      },
    },
    getByNamespace: { call: (_self, [namespace]) => node(scoped, String(namespace)) },
    getItem: { call: (_self, [id], host) => scoped.methods?.getItem?.call('', [id], host) },
  },
  indexer: (_self, [id], host) => scoped.indexer?.('', [id], host) ?? null,
};

function namespaceOf(one: CustomXmlModel): string {
  return /<[A-Za-z][\w.-]*(?::[\w.-]+)?[^>]*?\sxmlns(?::[\w]+)?="([^"]*)"/.exec(one.xml)?.[1] ?? '';
}
