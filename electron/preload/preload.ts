import { contextBridge, ipcRenderer } from 'electron';

// One function and nothing else: main checks the name against its contract and the sender against its own page.
contextBridge.exposeInMainWorld('pantau', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('pantau:call', name, input),
});
