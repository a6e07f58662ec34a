import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';

/** Chromium without a display, without a sandbox (containers), and without traffic of its own. */
const options: LaunchOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export const startBrowser = (): Promise<Browser> => chromium.launch(options);

/** A browser for several processes: each connects to its endpoint. */
export const startBrowserServer = (): Promise<BrowserServer> => chromium.launchServer(options);
