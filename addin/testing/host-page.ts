import { createExcelHost } from '#addin/host/excel-host.ts';
import type { Host } from '#addin/host/host.ts';
import { HostFault } from '#addin/host/host.ts';

declare global {
  interface Window {
    hostReady: Promise<Host>;
    /** Carries a call across to the test, faults as data. */
    callHost: (method: string, given: unknown[]) => Promise<unknown>;
    watchHost: (tell: string) => Promise<void>;
    unwatchHost: (tell: string) => Promise<void>;
  }
}

/** A page with the host alone, for the tests of the port: no pane, no components. */
window.hostReady = createExcelHost();

window.callHost = async (method, given) => {
  try {
    const host = (await window.hostReady) as unknown as Record<string, (...given: unknown[]) => unknown>;
    return { value: await host[method](...given) };
  } catch (error) {
    if (!(error instanceof HostFault)) throw error;
    return { fault: { kind: error.kind, message: error.message, remedy: error.remedy } };
  }
};

const watching = new Map<string, () => Promise<void>>();

window.watchHost = async (tell) => {
  const report = (window as unknown as Record<string, (edit: unknown) => void>)[tell];
  watching.set(tell, await (await window.hostReady).watch(report));
};

window.unwatchHost = async (tell) => {
  await watching.get(tell)?.();
  watching.delete(tell);
};
