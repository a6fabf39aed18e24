import { type Bridge, type BridgePort, createBridge } from '#shared/bridge/client.ts';

declare global {
  interface Window {
    readonly pantau: BridgePort;
  }
}

/** The typed calls to main. The port is what preload put on the window. */
export const bridge: Bridge = createBridge(window.pantau);
