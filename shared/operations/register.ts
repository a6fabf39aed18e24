import { canonicalJson } from '../kernel/json.ts';

export interface Version<T> {
  readonly value: T;
  /** The operation that wrote it. */
  readonly by: string;
}

/**
 * A field that several people may edit without knowing of each other. The first version is shown; the others are edits that the shown one
 * had not seen ("2 versi") and stay until somebody who saw them all writes again. No edit disappears (G4).
 */
export interface Register<T> {
  readonly versions: readonly [Version<T>, ...Version<T>[]];
}

export interface Writing {
  readonly operationId: string;
  /** True when the writer had this operation in front of him. */
  saw(operationId: string): boolean;
}

export function writeRegister<T>(register: Register<T> | undefined, value: T, writing: Writing): Register<T> {
  const unseen = register?.versions.filter((version) => !writing.saw(version.by)) ?? [];
  return { versions: [{ value, by: writing.operationId }, ...unseen] };
}

/** The register without what that operation wrote, because it was taken back; undefined when nothing else stands in it. */
export function withoutVersion<T>(register: Register<T> | undefined, operationId: string): Register<T> | undefined {
  const [first, ...others] = register?.versions.filter(({ by }) => by !== operationId) ?? [];
  return first && { versions: [first, ...others] };
}

export function shownValue<T>(register: Register<T> | undefined): T | undefined {
  return register?.versions[0].value;
}

/** True when people wrote different values without knowing of each other. Equal values are agreement. */
export function isContested<T>(register: Register<T> | undefined): boolean {
  if (!register || register.versions.length === 1) return false;
  const first = canonicalJson(register.versions[0].value);
  return register.versions.some((version) => canonicalJson(version.value) !== first);
}
