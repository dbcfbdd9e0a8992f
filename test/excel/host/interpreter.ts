import type { ExcelHost } from './excel.js';
import { HostError, invalidArgument } from './failure.js';
import { isNode, member, memberName, type Node } from './table.js';

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; HttpStatusCode: number; ActionIndex: number; Location: string };
}

/**
 * Carries a request out, action by action, as the library sends it: object paths name things, actions read and change
 * them. The first error ends the batch; what was done before it stays done.
 */
export function interpret(body: RequestBody, host: ExcelHost, upTo = Number.POSITIVE_INFINITY): ResponseBody {
  const response: ResponseBody = { Results: [] };
  const known = new Map<number, Node | null>();
  const resolve = (id: number): Node | null => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`object path ${id} is not in the request`);
    const made = make(path);
    known.set(id, made);
    return made;
  };
  const make = (path: ObjectPath): Node | null => {
    if (path.ObjectPathType === 1) return host.root();
    if (path.ObjectPathType === 2) return host.service(path.Name);
    if (path.ObjectPathType === 6) return host.reference(path.Name);
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === 4) {
      return member(parent.type.navigations, parent.type.name, path.Name, host).to(parent.self, host);
    }
    const args = argumentsOf(path.ArgumentInfo, resolve);
    if (path.ObjectPathType === 5) {
      if (!parent.type.indexer) host.unmodelled(`${parent.type.name}[]`);
      return parent.type.indexer?.(parent.self, args, host) ?? null;
    }
    const result = member(parent.type.methods, parent.type.name, path.Name, host).call(
      parent.self,
      args,
      host,
    );
    return isNode(result) ? result : null;
  };

  let index = 0;
  let location = '';
  try {
    for (; index < Math.min(body.Actions.length, upTo); index++) {
      const action = body.Actions[index]!;
      location = action.Name;
      const value = perform(action, resolve, host);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    }
  } catch (error) {
    if (!(error instanceof HostError)) host.failures.push(`in the simulation itself: ${String(error)}`);
    const failure =
      error instanceof HostError ? error : new HostError('GeneralException', String(error), 500);
    response.Error = {
      Code: failure.code,
      Message: failure.message,
      HttpStatusCode: failure.status,
      ActionIndex: index,
      Location: location,
    };
  }
  return response;
}

function perform(action: Action, resolve: (id: number) => Node | null, host: ExcelHost): unknown {
  if (action.ActionType === 5) return null;
  const target = resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case 1:
      if (target === null) return null;
      return target.type.tracked ? { _ReferenceId: host.track(target) } : identity(target, host);
    case 2: {
      if (target === null) return null;
      const select = [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])];
      return query(target, select, host);
    }
    case 3: {
      // The library itself keeps references to whatever it was given, null objects too.
      if (target === null && action.Name === '_KeepReference') return null;
      if (target === null) throw new HostError('InvalidOperation', 'The object is a null object.');
      const args = argumentsOf(action.ArgumentInfo, resolve);
      const result = member(target.type.methods, target.type.name, action.Name, host).call(
        target.self,
        args,
        host,
      );
      return isNode(result) || result === undefined ? null : result;
    }
    case 4: {
      if (target === null) throw new HostError('InvalidOperation', 'The object is a null object.');
      const scalar = member(target.type.scalars, target.type.name, action.Name, host);
      if (!scalar.set)
        throw new HostError('InvalidOperation', `${target.type.name}.${action.Name} cannot be set.`);
      scalar.set(target.self, argumentsOf(action.ArgumentInfo, resolve)[0], host);
      return null;
    }
    default:
      host.unmodelled(`action type ${action.ActionType} (${action.Name})`);
      throw new HostError('ApiNotFound', `The host does not know action type ${action.ActionType}.`, 404);
  }
}

/** What later requests address an item by. */
function identity(target: Node, host: ExcelHost): Record<string, unknown> {
  const id = target.type.scalars?.id;
  return id ? { Id: id.get(target.self, host) } : {};
}

function argumentsOf(info: ArgumentInfo | undefined, resolve: (id: number) => Node | null): unknown[] {
  const ids = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((argument, index) => {
    const id = ids?.[index];
    return typeof id === 'number' && id > 0 ? resolve(id) : argument;
  });
}

/** `['values', 'format/fill/color']` → the properties, nested as asked, in PascalCase. */
function query(target: Node, select: readonly string[], host: ExcelHost): Record<string, unknown> {
  const { type, self } = target;
  if (type.items) {
    const own = select.filter((name) => type.scalars?.[memberName(name)] && !name.includes('/'));
    const rest = select.filter((name) => !own.includes(name));
    const result: Record<string, unknown> = {
      _Items: type
        .items(self, host)
        .map((item) => ({ ...identity(item, host), ...query(item, rest.length > 0 ? rest : ['*'], host) })),
    };
    for (const name of own)
      result[pascal(name)] = member(type.scalars, type.name, name, host).get(self, host);
    return result;
  }
  const result: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const name of select) {
    const [first = '', ...rest] = name.split('/');
    if (rest.length > 0 || type.navigations?.[memberName(first)]) {
      nested.set(first, [...(nested.get(first) ?? []), rest.join('/') || '*']);
    } else if (first === '*') {
      for (const [key, scalar] of Object.entries(type.scalars ?? {})) {
        if (scalar.since && !host.profile.supports('ExcelApi', scalar.since)) continue;
        result[pascal(key)] = scalar.get(self, host);
      }
    } else {
      result[pascal(first)] = member(type.scalars, type.name, first, host).get(self, host);
    }
  }
  for (const [name, inner] of nested) {
    const to = member(type.navigations, type.name, name, host).to(self, host);
    result[pascal(name)] = to === null ? null : query(to, inner, host);
  }
  if (type.scalars?.id && select.length > 0) result.Id ??= type.scalars.id.get(self, host);
  return result;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
