import type { Connection, Session } from './cdp.ts';

/** Workers start paused under our eyes: their refusals by the content policy reach no document, only their own log. */
export async function superviseWorkers(
  connection: Connection,
  page: Session,
  onViolation: (text: string) => void,
): Promise<void> {
  page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = connection.session(sessionId);
    session.on('Log.entryAdded', ({ entry }) => {
      if (/Content Security Policy|Trusted/.test(entry.text)) onViolation(`${targetInfo.type} ${entry.text}`);
    });
    void Promise.allSettled([session.send('Log.enable'), session.send('Runtime.runIfWaitingForDebugger')]);
  });
  await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
}
