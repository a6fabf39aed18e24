import { parentPort } from 'node:worker_threads';
import { readSpreadsheet } from './spreadsheet/read-spreadsheet.ts';
import type { WorkerAnswer, WorkerRequest } from './spreadsheet/worker-messages.ts';
import { writeCsv } from './spreadsheet/write-csv.ts';
import { writeXlsx } from './spreadsheet/write-xlsx.ts';

// Entry of the worker thread: one request, one answer. What it throws reaches the host as the thread's error.
parentPort?.once('message', async (request: WorkerRequest) => {
  const answer = await answerTo(request);
  parentPort?.postMessage(answer, answer.kind === 'written' ? [answer.bytes.buffer] : []);
});

async function answerTo(request: WorkerRequest): Promise<WorkerAnswer> {
  if (request.kind === 'read')
    return { kind: 'read', result: await readSpreadsheet(request.bytes, request.fileName, request.options) };
  const bytes = request.format === 'xlsx' ? await writeXlsx(request.sheet) : writeCsv(request.sheet);
  // A copy of its own, so that its memory can move to the other thread.
  return { kind: 'written', bytes: new Uint8Array(bytes) };
}
