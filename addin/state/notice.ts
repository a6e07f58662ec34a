/** What the one bar says: what failed, what the planner can do about it, and how to try again. */
export type Notice = { message: string; remedy: string | null; retry: (() => void) | null };

export type NoticeState = Notice | null;

export type NoticeAction = { type: 'notice/fault'; notice: Notice } | { type: 'notice/clear' };

export const initial: NoticeState = null;

export const reduce = (state: NoticeState, action: NoticeAction): NoticeState => {
  switch (action.type) {
    case 'notice/fault':
      return action.notice;
    case 'notice/clear':
      return null;
    default:
      return state;
  }
};
