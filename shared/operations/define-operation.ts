import * as v from 'valibot';
import type { Json } from '../kernel/json.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

type AnySchema = v.GenericSchema<unknown, unknown>;

/** One older shape of a payload and how to lift it to the next one. The stored record itself is never rewritten. */
export interface PastVersion {
  readonly schema: AnySchema;
  readonly lift: (payload: never) => unknown;
}

export type UnreadableCode = 'newer-version' | 'invalid-payload';

/** The payload of one kind of operation: what it looks like today and every shape that it had before. */
export interface OperationDefinition<P> {
  readonly version: number;
  /** What it looks like today, for tests that look at its fields. */
  readonly schema: AnySchema;
  /** Reads a stored payload of any known version as today's shape. */
  parse(payload: Json, version: number): Result<P, UnreadableCode>;
}

/**
 * Defines a kind of operation. Today's version number is `past.length + 1`, so a version without its lift cannot be expressed.
 * `past` is ordered from version 1 upward; each old schema parses before its lift runs.
 */
export function defineOperation<S extends AnySchema>(
  schema: S,
  past: readonly PastVersion[] = [],
): OperationDefinition<v.InferOutput<S>> {
  const version = past.length + 1;
  return {
    version,
    schema,
    parse(payload, stored) {
      if (stored > version) return fail('newer-version');
      let value: unknown = payload;
      for (const step of past.slice(stored - 1)) {
        const old = v.safeParse(step.schema, value);
        if (!old.success) return fail('invalid-payload');
        value = step.lift(old.output as never); // The lift was declared beside this very schema.
      }
      const parsed = v.safeParse(schema, value);
      return parsed.success ? ok(parsed.output) : fail('invalid-payload');
    },
  };
}
