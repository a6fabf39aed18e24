import { contextBridge, ipcRenderer } from 'electron';
import { pushChannel, pushNames } from '#shared/bridge/push-names.ts';

// Two functions and nothing else: main checks the name of a call against its contract and the sender against its own page; of what main says
// unasked only listed names reach the page, and never the event with its way back into Electron.
contextBridge.exposeInMainWorld('pantau', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('pantau:call', name, input),
  subscribe: (listener: unknown): void => {
    if (typeof listener !== 'function') return;
    ipcRenderer.on(pushChannel, (_event, name: unknown, detail: unknown) => {
      if (pushNames.some((listed) => listed === name)) listener(name, detail);
    });
  },
});
