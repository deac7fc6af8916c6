/**
 * Makes the pictures a listing in Google's Marketplace asks for, docs/store/banner.png (220 × 140 pixels) and
 * docs/store/screenshot.png (1280 × 800): `node tools/store-pictures.mjs`. Run it when the cards have changed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './load.mjs';
import { openSample } from './sample-picture.mjs';

const folder = join(root, 'docs/store');
mkdirSync(folder, { recursive: true });
const { browser, mailProgram, end } = await openSample({ width: 1280, height: 800 });
writeFileSync(join(folder, 'screenshot.png'), await mailProgram());

const banner = await browser.newPage({ viewport: { width: 220, height: 140 } });
const icon = readFileSync(join(root, 'addon-outlook/icons/docket-128.png')).toString('base64');
await banner.setContent(
  `<body style="margin:0;height:140px;display:grid;place-content:center;justify-items:center;gap:8px;background:#f3f7fd">
    <img src="data:image/png;base64,${icon}" width="64" height="64">
    <b style="font:600 22px/1 system-ui,sans-serif;color:#1f1f1f">Docket</b>
  </body>`,
);
await banner.screenshot({ path: join(folder, 'banner.png') });
await end();
process.exit(0);
