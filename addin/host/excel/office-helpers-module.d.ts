/**
 * The archived package's own types would bring an old copy of the types of Office.js with them; these are the members in use.
 * The minified file is the one that stands alone.
 */
declare module '@microsoft/office-js-helpers/dist/office.helpers.min.js' {
  export const Utilities: { readonly host: string; readonly platform: string | null };
  export const HostType: { readonly EXCEL: string };
  export const PlatformType: { readonly IOS: string; readonly MAC: string; readonly OFFICE_ONLINE: string };
}
