import type { Frame, Page } from 'playwright-core';
import { patience } from '../patience.ts';

type Step = 'Data' | 'Rules' | 'Generate' | 'Review' | 'Publish';

/** What a planner does in the pane, wherever it is open, and what the pane is waited for to say. */
export const plannerAt = (pane: () => Page | Frame) => {
  const press = (name: string | RegExp): Promise<void> =>
    pane()
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .click({ timeout: patience });
  const pressed = async (name: RegExp): Promise<string> => {
    const button = pane().getByRole('button', { name }).first();
    await button.click({ timeout: patience });
    return (await button.textContent()) ?? '';
  };
  const says = (text: string | RegExp): Promise<void> => pane().getByText(text).first().waitFor({ timeout: patience });
  const heading = (name: string | RegExp): Promise<void> =>
    pane().getByRole('heading', { name }).first().waitFor({ timeout: patience });
  const step = (name: Step): Promise<void> =>
    pane().getByRole('tab', { name, exact: true }).click({ timeout: patience });
  const write = async (): Promise<void> => {
    await press('Write to new sheet');
    await says(/^Written to/);
  };
  return {
    press,
    /** Presses the first of such buttons. @returns what it says */
    pressed,
    says,
    heading,
    step,
    loadSample: async (name: RegExp): Promise<void> => {
      await press('Load sample data');
      await pane().getByRole('dialog').getByRole('button', { name }).click({ timeout: patience });
      await says(/^Loaded/);
      await heading('Ready to generate');
    },
    /** Asks for lines; what comes of it is not waited for. */
    ask: async (): Promise<void> => {
      await step('Generate');
      await press('Generate job lines');
    },
    generate: async (lines: number): Promise<void> => {
      await step('Generate');
      await press('Generate job lines');
      await heading(`All ${lines} lines are built`);
    },
    /** Takes the lines on to Review and into new sheets. */
    write: async (): Promise<void> => {
      await press('Go on to Review');
      await write();
    },
  };
};
