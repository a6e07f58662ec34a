/** One batch as Office.js hands it to its native host, and what goes back. */
export type NativeHost = {
  execute: (body: string) => string;
  /** Hears of a way to tell the add-in of events. */
  onReady: (tell: (type: number, target: string, message: object) => void) => void;
  readSettings: () => Record<string, string>;
  writeSettings: (settings: Record<string, string>) => void;
  theme: () => { background: number; text: number };
};

/** Numbers under which the library calls its host. */
const calls = { richApi: 93, richApiEvents: 33 };
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
    RegisterEvent: (id: number, _target: string, handler: Handler, answer: Answer) => {
      handlers.set(id, handler);
      setTimeout(() => answer(success));
    },
    UnregisterEvent: (id: number, _target: string, answer: Answer) => {
      handlers.delete(id);
      setTimeout(() => answer(success));
    },
    MessageParent: () => undefined,
    MessageChild: () => undefined,
  });
  host.onReady((type, target, message) => {
    const entry = wrapped([65_536, type, target, JSON.stringify(message), 0, false]);
    handlers.get(calls.richApiEvents)?.(calls.richApiEvents, wrapped([entry]));
  });
};
