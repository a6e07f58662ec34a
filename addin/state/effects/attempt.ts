import { strings } from '#addin/strings/en.ts';
import type { Tools } from './tools.ts';

const remedyOf = (error: unknown): string | null =>
  error instanceof Error && 'remedy' in error && typeof error.remedy === 'string' ? error.remedy : null;

/**
 * Runs `work`; whatever it throws is said in the error bar, and "Try again" repeats it. What the bar says already stays till then:
 * for work that nobody asked for.
 * An error that carries a `remedy` is in a planner's words; any other is a fault of the pane and is also reported as uncaught.
 * @returns what `work` gave, or undefined when it failed
 */
export const tellFault = async <Value>(tools: Tools, work: () => Promise<Value>): Promise<Value | undefined> => {
  try {
    return await work();
  } catch (error) {
    const remedy = remedyOf(error);
    if (remedy === null) reportError(error);
    const { message } = remedy === null ? { message: strings.shell.ownFault } : (error as Error);
    const retry = (): void => void attempt(tools, work);
    tools.dispatch({
      type: 'notice/fault',
      notice: { message, remedy: remedy ?? strings.shell.ownFaultRemedy, retry },
    });
    return undefined;
  }
};

/** The same for what a person has just asked for: what the error bar said before is over. */
export const attempt = <Value>(tools: Tools, work: () => Promise<Value>): Promise<Value | undefined> => {
  tools.dispatch({ type: 'notice/clear' });
  return tellFault(tools, work);
};
