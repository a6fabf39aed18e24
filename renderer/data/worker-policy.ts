/** The part of Trusted Types that TypeScript's DOM library does not describe. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string };
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;

/** The one Trusted Types policy of the application: workers come from our own /assets/ and from nowhere else. */
const policy = trustedTypes?.createPolicy('pantau-worker', {
  createScriptURL(address) {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin || !url.pathname.startsWith('/assets/'))
      throw new TypeError('A worker must come from /assets/.');
    return url.href;
  },
});

/** Starts one of our own module workers. */
export function startWorker(address: string): Worker {
  return new Worker(policy ? policy.createScriptURL(address) : address, { type: 'module' });
}
