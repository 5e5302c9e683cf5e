/** Id of the agency this build belongs to; from LENTERA_AGENCY at build time. */
declare const __AGENCY__: string;
/** Version of the app, as the agency's device list shows it. */
declare const __APP_VERSION__: string;

declare module 'virtual:lentera-content' {
  export const manifest: import('../../domain/content/module.ts').Manifest;
}
