import { cappedShare } from './capped-share.ts';

/** Weeks in any one parent specialty, as a share of the year. */
export const maxSpecialtyShare = cappedShare('max_specialty_share', (placement) => placement.rotation.parent_specialty);
