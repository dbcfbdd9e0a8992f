import type { ExcelHost } from './excel.js';
import { HostError } from './failure.js';

/** A modelled object as a request addresses it: its declared type, and the thing of the model behind it. */
export interface Node<S = unknown> {
  readonly type: ObjectType<S>;
  readonly self: S;
}

/** A property with a plain value. `since` is its requirement set where that is above the floor of 1.9. */
export interface ScalarMember<S> {
  readonly since?: string;
  get(self: S, host: ExcelHost): unknown;
  set?(self: S, value: unknown, host: ExcelHost): void;
}

export interface NavigationMember<S> {
  readonly since?: string;
  to(self: S, host: ExcelHost): Node | null;
}

export interface MethodMember<S> {
  readonly since?: string;
  /** Returns a node (an object path), `null` for a null object, or a plain value (an action's result). */
  call(self: S, args: readonly unknown[], host: ExcelHost): unknown;
}

/** Everything the simulation knows of one type of the interface. What is not declared here does not exist. */
export interface ObjectType<S> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, ScalarMember<S>>>;
  readonly navigations?: Readonly<Record<string, NavigationMember<S>>>;
  readonly methods?: Readonly<Record<string, MethodMember<S>>>;
  /** Collections: their items in order, and how one is found by the key in brackets. */
  items?(self: S, host: ExcelHost): Node[];
  indexer?(self: S, args: readonly unknown[], host: ExcelHost): Node | null;
  /** The host tracks instances and addresses them by reference from then on. */
  readonly tracked?: boolean;
}

export function node<S>(type: ObjectType<S>, self: S): Node {
  return { type: type as ObjectType<unknown>, self };
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'self' in value;
}

/** `values` and `Values` → the member declared as `values`. */
export function memberName(name: string): string {
  return name.charAt(0) === '_' ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Looks a member up; one that is not declared, or not in the profile's sets, answers as an old Excel does. */
export function member<M extends { readonly since?: string }>(
  members: Readonly<Record<string, M>> | undefined,
  type: string,
  name: string,
  host: ExcelHost,
): M {
  const found = members?.[memberName(name)];
  if (!found) {
    host.unmodelled(`${type}.${memberName(name)}`);
    throw new HostError(
      'ApiNotFound',
      `The API you are trying to use could not be found: ${type}.${name}.`,
      404,
    );
  }
  if (found.since && !host.profile.supports('ExcelApi', found.since)) {
    throw new HostError('ApiNotFound', `${type}.${name} needs ExcelApi ${found.since}.`, 404);
  }
  return found;
}
