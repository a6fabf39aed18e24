import { expect, test } from 'vitest';
import { lembarKendali } from '#shared/documents/lembar-kendali.ts';
import { createDocumentRenderer, type RenderWish } from '../../../renderer/documents/render-document.ts';
import type { RenderAnswer, RenderRequest } from '../../../renderer/documents/worker-protocol.ts';
import { controlSheet } from '../../support/documents/samples.ts';

const wish: RenderWish = { tree: lembarKendali(controlSheet()), target: 'pdf', createdAt: new Date('2026-11-22T07:05:00Z') };

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget {
  readonly asked: RenderRequest[] = [];
  ended = false;
  postMessage(request: RenderRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(answer: RenderAnswer): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: answer }));
  }
  fall(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function office() {
  const workers: FakeWorker[] = [];
  const renderer = createDocumentRenderer(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { renderer, workers };
}

test('no worker is started before the first wish, and one serves all', async () => {
  const { renderer, workers } = office();
  expect(workers).toHaveLength(0);
  const [first, second] = [renderer.render(wish), renderer.render({ ...wish, target: 'docx' })];
  expect(workers).toHaveLength(1);
  const [a, b] = workers[0]!.asked;
  workers[0]!.answer({ id: b!.id, bytes: new Uint8Array([2]) });
  workers[0]!.answer({ id: a!.id, bytes: new Uint8Array([1]) });
  expect(await first).toEqual({ ok: true, value: new Uint8Array([1]) });
  expect(await second).toEqual({ ok: true, value: new Uint8Array([2]) });
});

test('a document that cannot be made is refused, the next one is made', async () => {
  const { renderer, workers } = office();
  const first = renderer.render(wish);
  workers[0]!.answer({ id: 1, detail: 'broken logo' });
  expect(await first).toEqual({ ok: false, error: { code: 'document-not-rendered', detail: 'broken logo' } });
  const second = renderer.render(wish);
  workers[0]!.answer({ id: 2, bytes: new Uint8Array([7]) });
  expect((await second).ok).toBe(true);
});

test('a worker that falls refuses all open wishes and is replaced', async () => {
  const { renderer, workers } = office();
  const open = [renderer.render(wish), renderer.render(wish)];
  workers[0]!.fall('out of memory');
  expect((await Promise.all(open)).map((result) => result.ok)).toEqual([false, false]);
  expect(workers[0]!.ended).toBe(true);
  void renderer.render(wish);
  expect(workers).toHaveLength(2);
});

test('closing ends the worker and leaves nobody waiting', async () => {
  const { renderer, workers } = office();
  const open = renderer.render(wish);
  renderer.close();
  expect((await open).ok).toBe(false);
  expect(workers[0]!.ended).toBe(true);
});
