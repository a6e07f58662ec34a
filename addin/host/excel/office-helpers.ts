import { HostType, PlatformType, Utilities } from '@microsoft/office-js-helpers/dist/office.helpers.min.js';

/** Where the pane runs. `null`: in no Excel at all. */
export type ExcelPlatform = 'web' | 'mac' | 'windows' | 'ipad';

/** The only user of the archived helpers package, for what it still answers well: which program and platform this is. */
export const excelPlatform = (): ExcelPlatform | null => {
  if (Utilities.host !== HostType.EXCEL) return null;
  switch (Utilities.platform) {
    case PlatformType.OFFICE_ONLINE:
      return 'web';
    case PlatformType.MAC:
      return 'mac';
    case PlatformType.IOS:
      return 'ipad';
    default:
      return 'windows';
  }
};
