/**
 * Node, as tests see it, and the browser: Playwright takes most of a second to load, so that it is loaded once for all
 * files of a worker and not in each file's own realm.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.launchBrowserOutside = async () => (await import('./browser.mjs')).launchBrowser();
  }
};
