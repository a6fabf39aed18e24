// Structured-clone-like text for values that cross between Node and the page. Both functions are also sent to the page as source text
// (`toString()`), so each must stand alone: no imports, no outer names.

/** A value as text: one mark ('j' plain JSON, 't' with tags) and JSON. Refuses functions and symbols, as structured clone does. */
export function encode(value: unknown): string {
  const isPlain = (x: unknown): boolean => {
    if (x === null || typeof x === 'string' || typeof x === 'boolean') return true;
    if (typeof x === 'number') return Number.isFinite(x) && !Object.is(x, -0);
    if (typeof x !== 'object') return false;
    if (Array.isArray(x)) {
      for (const item of x) if (!isPlain(item)) return false;
      return true;
    }
    const prototype = Object.getPrototypeOf(x);
    // A foreign realm has another Object.prototype; it is still the end of the chain.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
    if (Object.hasOwn(x, 'toJSON') || Object.hasOwn(x, '$')) return false;
    for (const item of Object.values(x)) if (!isPlain(item)) return false;
    return true;
  };
  if (isPlain(value)) return `j${JSON.stringify(value)}`;

  const base64 = (bytes: Uint8Array): string =>
    typeof Buffer === 'undefined'
      ? (bytes as Uint8Array & { toBase64(): string }).toBase64()
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const tag = (x: unknown): unknown => {
    switch (typeof x) {
      case 'undefined':
        return { $: 'undefined' };
      case 'bigint':
        return { $: 'bigint', v: String(x) };
      case 'number':
        return Number.isFinite(x) && !Object.is(x, -0) ? x : { $: 'number', v: Object.is(x, -0) ? '-0' : String(x) };
      case 'function':
      case 'symbol':
        throw new Error('An object could not be cloned.');
      case 'object':
        break;
      default:
        return x;
    }
    if (x === null) return x;
    if (Array.isArray(x)) return x.map(tag);
    if (x instanceof Date) return { $: 'date', v: x.getTime() };
    if (x instanceof Map) return { $: 'map', v: [...x].map(tag) };
    if (x instanceof Set) return { $: 'set', v: [...x].map(tag) };
    if (x instanceof Error) return { $: 'error', v: [x.name, x.message, x.stack] };
    if (x instanceof ArrayBuffer) return { $: 'buffer', v: base64(new Uint8Array(x)) };
    if (ArrayBuffer.isView(x)) return { $: 'bytes', v: base64(new Uint8Array(x.buffer, x.byteOffset, x.byteLength)) };
    return { $: 'object', v: Object.entries(x).map(([key, item]) => [key, tag(item)]) };
  };
  return `t${JSON.stringify(tag(value))}`;
}

/** The value that `encode` was given. */
export function decode(text: string): unknown {
  const value: unknown = JSON.parse(text.slice(1));
  if (text.startsWith('j')) return value;

  const bytes = (base64: string): Uint8Array =>
    typeof Buffer === 'undefined'
      ? (Uint8Array as unknown as { fromBase64(text: string): Uint8Array }).fromBase64(base64)
      : new Uint8Array(Buffer.from(base64, 'base64'));
  const untag = (x: unknown): unknown => {
    if (typeof x !== 'object' || x === null) return x;
    if (Array.isArray(x)) return x.map(untag);
    // Only `encode` writes this text, and it tags every object.
    const { $: kind, v } = x as { readonly $: string; readonly v: never };
    switch (kind) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(v);
      case 'number':
        return Number(v);
      case 'date':
        return new Date(v);
      case 'map':
        return new Map((v as unknown[]).map(untag) as [unknown, unknown][]);
      case 'set':
        return new Set((v as unknown[]).map(untag));
      case 'error':
        return Object.assign(new Error(v[1]), { name: v[0], stack: v[2] });
      case 'buffer':
        return bytes(v).buffer;
      case 'bytes':
        return bytes(v);
      case 'object':
        return Object.fromEntries((v as [string, unknown][]).map(([key, item]) => [key, untag(item)]));
      default:
        throw new Error(`unknown tag ${kind}`);
    }
  };
  return untag(value);
}
