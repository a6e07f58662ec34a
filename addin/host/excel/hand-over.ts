import { strings } from '#addin/strings/en.ts';
import { HostFault } from '../host.ts';

/**
 * From a window of Office to the pane that opened it, and to no page of another origin.
 * @throws HostFault where Office.js could not be loaded
 */
export const handToPane = async (message: string): Promise<void> => {
  if (typeof Office === 'undefined')
    throw new HostFault('not supported', strings.shell.noOffice, strings.shell.noOfficeRemedy);
  await Office.onReady();
  Office.context.ui.messageParent(message, { targetOrigin: location.origin });
};
