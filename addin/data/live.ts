import type { SupabaseClient } from '@supabase/supabase-js';
import type { Cloud } from './cloud.ts';

/** In ms: how long the client goes on knocking where nobody answers, and when it knocks again after that. */
const usual = { patience: 10_000, rest: 300_000 };

let count = 0;

/**
 * Hears of changes of a run by Realtime. What it hears says only that something changed: where the run stands is asked for, under
 * row-level security, as always.
 */
export const liveRun =
  (
    client: Pick<SupabaseClient, 'channel' | 'removeChannel' | 'realtime'>,
    { patience, rest }: typeof usual = usual,
  ): Cloud['watch'] =>
  ({ id }, { changed, live }) => {
    let isOver = false;
    let leave = (): void => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** One time of knocking and listening; gives up after a while without an answer, and comes back later. */
    const listen = (): void => {
      if (isOver) return;
      let isLeft = false;
      const channel = client
        .channel(`run:${id}:${count++}`)
        .on(
          'postgres_changes',
          { event: 'UPDATE', schema: 'planner', table: 'allocation_runs', filter: `id=eq.${id}` },
          () => changed(),
        );
      leave = () => {
        if (isLeft) return;
        isLeft = true;
        clearTimeout(timer);
        void client.removeChannel(channel);
      };
      const giveUp = (): void => {
        leave();
        timer = setTimeout(listen, rest);
      };
      const waitForAnswer = (): void => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, patience);
      };
      waitForAnswer();
      channel.subscribe((status) => {
        if (isLeft) return;
        live(status === 'SUBSCRIBED');
        if (status === 'SUBSCRIBED') clearTimeout(timer);
        else waitForAnswer();
      });
    };
    // In the user's name from the first message on: row-level security decides what is told.
    void client.realtime.setAuth().then(listen, listen);
    return () => {
      isOver = true;
      leave();
      clearTimeout(timer);
    };
  };
