/** Every endpoint of the contract is answered, once, and says who may ask. */
import type { Endpoint } from '@stipple/contract/endpoint';
import type { Fault } from './source-file.ts';

/** What the check reads of an endpoint. */
export type DeclaredEndpoint = Pick<Endpoint, 'name' | 'method' | 'path' | 'access'>;

/** Endpoints that nobody or more than one answers, names and addresses used twice, and public ones that do not say why. */
export function endpointFaults(
  declared: readonly DeclaredEndpoint[],
  bound: readonly DeclaredEndpoint[],
): readonly Fault[] {
  const names = declared.map(({ name }) => name);
  const addresses = declared.map(({ method, path }) => `${method} ${path}`);
  const answered = bound.map(({ name }) => name);
  return [
    ...repeated(names).map((name) => `${name} is declared twice`),
    ...repeated(addresses).map((address) => `${address} is declared twice`),
    ...repeated(answered).map((name) => `${name} has two handlers`),
    ...names.filter((name) => !answered.includes(name)).map((name) => `${name} has no handler`),
    ...answered.filter((name) => !names.includes(name)).map((name) => `${name} is answered and not declared`),
    ...declared.filter(isUnexplained).map(({ name }) => `${name} is public and does not say why`),
  ];
}

function repeated(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((one, at) => all.indexOf(one) !== at))];
}

function isUnexplained({ access }: DeclaredEndpoint): boolean {
  return access.kind === 'public' && access.why.trim() === '';
}
