/** What the compiler's plugin gives to whoever imports it; here for a test that does. */
declare module 'virtual:lentera-content' {
  export const manifest: import('../../../src/domain/content/module.ts').Manifest;
}
