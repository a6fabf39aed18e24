import { EventEmitter } from 'node:events';

/** Listener types are Electron's business: the app under test is checked against `electron.d.ts`, not against this. */
// biome-ignore lint/suspicious/noExplicitAny: an emitter takes listeners of every shape.
type Listener = (...args: any[]) => void;

/** An emitter that refuses to listen for what it never says, so that a wrong or not imitated event name is noticed at once. */
export class StrictEmitter extends EventEmitter {
  readonly #owner: string;
  readonly #events: ReadonlySet<string>;

  constructor(owner: string, events: readonly string[]) {
    super();
    this.#owner = owner;
    this.#events = new Set(events);
  }

  override on(event: string, listener: Listener): this {
    if (!this.#events.has(event)) throw new Error(`Electron stand-in: ${this.#owner} never emits '${event}'`);
    return super.on(event, listener);
  }

  override addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  /** Emits an event that can be prevented, and says whether a listener did so. */
  emitPreventable(event: string, details: object = {}, ...rest: readonly unknown[]): boolean {
    let prevented = false;
    this.emit(
      event,
      {
        ...details,
        preventDefault: () => (prevented = true),
        get defaultPrevented() {
          return prevented;
        },
      },
      ...rest,
    );
    return prevented;
  }
}
