import { cappedShare } from './capped-share.ts';

/** Weeks in any one subspecialty, as a share of the year; a rotation without a subspecialty is not capped. */
export const maxSubspecialtyShare = cappedShare(
  'max_subspecialty_share',
  (placement) => placement.rotation.subspecialty ?? null,
);
