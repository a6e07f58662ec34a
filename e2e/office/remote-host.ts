import type { Frame, Page } from 'playwright-core';
import { type Host, HostFault, type HostFaultKind } from '#addin/host/host.ts';
import type {} from '#addin/testing/host-page.ts';

type Answer = { value?: unknown; fault?: { kind: HostFaultKind; message: string; remedy: string } };

let watchers = 0;

/** The host in a page, as the tests call it from here. */
export const remoteHost = (page: Page, frame: () => Frame): Host => {
  const call = async (method: string, given: unknown[]): Promise<never> => {
    const answer = (await frame().evaluate(([name, values]) => window.callHost(name as string, values as unknown[]), [
      method,
      given,
    ] as [string, unknown])) as Answer;
    if (answer.fault) throw new HostFault(answer.fault.kind, answer.fault.message, answer.fault.remedy);
    return answer.value as never;
  };
  return {
    kind: 'excel',
    sheetNames: () => call('sheetNames', []),
    read: (names) => call('read', names ? [names] : []),
    writeNew: (plans) => call('writeNew', [plans]),
    change: (changes) => call('change', [changes]),
    mark: (marks) => call('mark', [marks]),
    clearMarks: () => call('clearMarks', []),
    select: (range) => call('select', [range]),
    selection: () => call('selection', []),
    recall: (key) => call('recall', [key]),
    keep: (key, value) => call('keep', [key, value]),
    visit: (path) => call('visit', [path]),
    watch: async (onEdit) => {
      const tell = `tellTest${++watchers}`;
      await page.exposeFunction(tell, onEdit);
      await frame().evaluate((name) => window.watchHost(name), tell);
      return () => frame().evaluate((name) => window.unwatchHost(name), tell);
    },
    // The contract only asks that there is one; the page's own answer is asked for in the tests of the theme.
    theme: () => 'light',
    onTheme: () => () => undefined,
  };
};
