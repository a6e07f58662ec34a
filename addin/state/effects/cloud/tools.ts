import type { Cloud } from '#addin/data/cloud.ts';
import { CloudFault } from '#addin/data/cloud-fault.ts';
import type { CloudDoor } from '#addin/data/project.ts';
import type { ChosenRun, CloudState } from '../../cloud.ts';
import type { Tools } from '../tools.ts';

/** What deeds with the project work with. `cloud` opens the client once; `onceOpen` waits until something else opened it. */
export type CloudTools = Tools & {
  door: CloudDoor;
  cloud: () => Promise<Cloud>;
  onceOpen: Promise<Cloud>;
  learn: (news: Partial<Omit<CloudState, 'task' | 'said'>>) => void;
};

export const cloudTools = (tools: Tools, door: CloudDoor): CloudTools => {
  let opened: Promise<Cloud> | null = null;
  let tell = (_cloud: Cloud): void => {};
  const onceOpen = new Promise<Cloud>((resolve) => {
    tell = resolve;
  });
  const cloud = (): Promise<Cloud> => {
    const { project } = tools.getState().cloud;
    if (!project) return Promise.reject(new CloudFault('away'));
    opened ??= door.open(project).catch((error: unknown) => {
      opened = null;
      // The client is a part of the page that could not be fetched.
      throw error instanceof CloudFault ? error : new CloudFault('away');
    });
    opened.then(tell, () => {});
    return opened;
  };
  return { ...tools, door, cloud, onceOpen, learn: (news) => tools.dispatch({ type: 'cloud/learned', news }) };
};

/** @throws CloudFault when none is chosen */
export const runOf = ({ getState }: Tools): ChosenRun => {
  const { run } = getState().cloud;
  if (!run) throw new CloudFault('not found');
  return run;
};
