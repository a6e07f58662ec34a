/** One batch as Office.js hands it to its native host, and what goes back. */
export type NativeHost = {
  execute: (body: string) => string;
  /** Hears of a way to tell the add-in of events. */
  onReady: (tell: (type: number, target: string, message: object) => void) => void;
  readSettings: () => Record<string, string>;
  writeSettings: (settings: Record<string, string>) => void;
  theme: () => { background: number; text: number };
  dialogs: Dialogs;
};

/** Windows that Office opens for the add-in, one at a time. */
export type Dialogs = {
  /** @param hear what of the window reaches the pane: a message with its page's origin, or a number of Office's */
  open: (url: string, hear: (said: { message: string; origin: string } | number) => void) => void;
  close: () => void;
};

/** Numbers under which the library calls its host. */
const calls = { richApi: 93, richApiEvents: 33, dialog: 10 };
const success = 0;
const refused = 5001;

/** Arrays from a native host come wrapped. */
const wrapped = (array: unknown[]) => ({ toArray: () => array });

type Handler = (id: number, payload: unknown) => void;
type Answer = (result: unknown) => void;

/** What Excel for Windows tells of itself. The npm library knows the API up to 1.15: claim no more. */
const contextOf = (host: NativeHost) => {
  const fixed: Record<string, unknown> = {
    GetAppType: 1,
    GetActivationMode: 1,
    GetAppCapabilities: 0,
    GetControlIntegrationLevel: 0,
    GetInitialDisplayMode: 0,
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetHostFullVersion: '16.0.14326.20454',
    GetSolutionRef: 'receptor-planner',
    GetInstanceId: 'receptor-planner-1',
    GetCorrelationId: '',
    GetSolutionToken: '',
    GetHostCustomMessage: '',
    GetDocUrl: 'emulated.xlsx',
    GetAppUILocale: 'en-US',
    GetAppDataLocale: 'en-AU',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify({ ExcelApi: 1.15, DialogApi: 1.2, RichApiRuntime: 1.2 }),
  };
  return {
    ...Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, () => value])),
    GetOfficeThemeInfo: () => {
      const { background, text } = host.theme();
      return JSON.stringify({
        bodyBackgroundColor: background,
        controlBackgroundColor: background,
        bodyForegroundColor: text,
        controlForegroundColor: text,
      });
    },
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of Object.entries(host.readSettings())) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: string[], values: string[]) =>
        host.writeSettings(Object.fromEntries(keys.map((key, index) => [key, values[index]]))),
    }),
  };
};

/** Answers where Office.js looks for the host it runs in. To be called before the library loads. */
export const installNativeHost = (external: object, host: NativeHost): void => {
  const handlers = new Map<number, Handler>();
  Object.assign(external, {
    GetHostInfo: () => 'Excel$Win32$16.01$en-US$$$disableLogging$0',
    GetContext: () => contextOf(host),
    GetLoggingAllowed: () => false,
    Execute: (call: number, params: unknown[][], answer: Answer) => {
      // What lies outside the rich API is not emulated; the library hears a plain refusal.
      if (call !== calls.richApi) return void setTimeout(() => answer(refused));
      queueMicrotask(() => answer(wrapped([success, [200, [], host.execute(params[0][4] as string)]])));
    },
    RegisterEvent: (id: number, target: string, handler: Handler, answer: Answer) => {
      handlers.set(id, handler);
      // A window is a listener to the library: what it says, and how it ends, are events.
      if (id === calls.dialog)
        host.dialogs.open((JSON.parse(target) as { url: string }).url, (said) =>
          handler(id, wrapped(typeof said === 'number' ? [said, '', ''] : [0, said.message, said.origin])),
        );
      setTimeout(() => answer(success));
    },
    UnregisterEvent: (id: number, _target: string, answer: Answer) => {
      handlers.delete(id);
      if (id === calls.dialog) host.dialogs.close();
      setTimeout(() => answer(success));
    },
    MessageChild: () => undefined,
  });
  host.onReady((type, target, message) => {
    const entry = wrapped([65_536, type, target, JSON.stringify(message), 0, false]);
    handlers.get(calls.richApiEvents)?.(calls.richApiEvents, wrapped([entry]));
  });
};

/** The same for a window that Office opened: it reaches no workbook, and speaks to the pane alone. */
export const installDialogHost = (external: object, messageParent: (message: string, target: string) => void): void => {
  Object.assign(external, {
    GetHostInfo: () => 'Excel$Win32$16.01$en-US$$isDialog$disableLogging$0',
    GetContext: () =>
      contextOf({
        ...{ execute: () => '', onReady: () => {}, readSettings: () => ({}), writeSettings: () => {} },
        ...{ theme: () => ({ background: 0xffffff, text: 0x242424 }), dialogs: { open: () => {}, close: () => {} } },
      }),
    GetLoggingAllowed: () => false,
    Execute: (_call: number, _params: unknown[][], answer: Answer) => void setTimeout(() => answer(refused)),
    RegisterEvent: (_id: number, _target: string, _handler: Handler, answer: Answer) =>
      void setTimeout(() => answer(success)),
    UnregisterEvent: (_id: number, _target: string, answer: Answer) => void setTimeout(() => answer(success)),
    MessageParent2: (params: string) => {
      const { messageToParent, targetOrigin } = JSON.parse(params) as { messageToParent: string; targetOrigin: string };
      messageParent(messageToParent, targetOrigin);
    },
  });
};
