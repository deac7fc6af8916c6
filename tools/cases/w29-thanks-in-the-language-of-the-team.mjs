// libredesk#145, freescout#2626
// A team whose locale is de and that has configured no phrases: "Vielen Dank!" reopens every closed
// conversation, because the built-in list is English whatever the locale.
import { closed, loadCore, run, standard } from './lib.mjs';

const d = await loadCore();
await run('built-in thanks follow the locale', async (ok) => {
  for (const mail of ['Vielen Dank!', 'Danke schön!\n\nViele Grüße\nAnna Keller', 'Super, danke!']) {
    const s = closed(d, { config: { policies: standard, locale: 'de', phrases: undefined } }).customerWrites(mail);
    ok(JSON.stringify(mail), s.desk().facts.status === 'closed', s.reads);
  }
});
