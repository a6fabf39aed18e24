import type { Office, OpenedEpoch } from './office.ts';

/** The boxes for one PC, oldest opening first. */
export function epochBoxesFor(office: Office, writer: string): readonly { readonly epoch: number; readonly box: string }[] {
  return office.epochs.flatMap(({ epoch, boxes }) => {
    const box = Object.hasOwn(boxes, writer) ? boxes[writer] : undefined;
    return box === undefined ? [] : [{ epoch, box }];
  });
}

/** The opening under which every PC seals from now on: the highest number. Undefined before the first opening. */
function currentEpoch(office: Office): OpenedEpoch | undefined {
  return office.epochs.reduce<OpenedEpoch | undefined>(
    (kept, opened) => (kept && kept.epoch >= opened.epoch ? kept : opened),
    undefined,
  );
}

/** True when a PC that was taken off holds the present key: two Admins revoked at once, and one of them must open another epoch. */
export function isEpochStale(office: Office, revokedWriters: readonly string[]): boolean {
  const boxes = currentEpoch(office)?.boxes ?? {};
  return revokedWriters.some((writer) => Object.hasOwn(boxes, writer));
}
