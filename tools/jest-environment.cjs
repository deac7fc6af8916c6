/**
 * Node, as tests see it, and the browser: Playwright takes most of a second to load, so that it is loaded once for all
 * files of a worker and not in each file's own realm. So are the digests of the sources, for one run.
 */
const { TestEnvironment } = require('jest-environment-node');

const digests = new Map();
let run;

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    // Each run has an address of its own. Between two of a watch the sources have changed.
    if (run !== process.env.DOCKET_WORKBENCHES) digests.clear();
    run = process.env.DOCKET_WORKBENCHES;
    this.global.digestsKept = digests;
    this.global.launchBrowserOutside = async () => (await import('./browser.mjs')).launchBrowser();
  }
};
