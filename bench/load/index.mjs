/**
 * A day of a team on one mailbox: 20 members, 1,500 conversations, each opened four times with six commands and three mails, the busiest
 * hour twice the mean, the sweep running. What one opening, one command and one pass ask is measured on the built
 * bundles; the day itself is a simulation with every request delayed by chance. Then more and more, until it breaks.
 */
import { buildGmail } from '../../tools/build/gmail.mjs';
import { load } from '../../tools/load.mjs';

const minute = 60_000;
const workspace = {
  unitsPerMinute: 6_000,
  simultaneous: 30,
  fetchesPerDay: 100_000,
  propertiesPerDay: 500_000,
  triggerMsPerDay: 360 * minute,
};
const consumer = { ...workspace, fetchesPerDay: 20_000, propertiesPerDay: 50_000, triggerMsPerDay: 90 * minute };
const usual = { conversations: 1_500, opens: 4, commands: 6, mails: 3, peak: 2 };
const seeds = [1, 2, 3];

export default async function (print) {
  const { direct, throughHub, simulate, broken, unitsEach, unitsOf, tripsOf } = await load('bench/load/all.ts');
  const { code, manifest } = await buildGmail();
  const ways = [
    ['direct, sweep every hour', await direct({ code, manifest }), 60 * minute, 5 * minute],
    ['hub, sweep every five minutes', await throughHub(), 5 * minute, 4 * minute],
  ];
  const figure = (value) => Math.round(value).toLocaleString('en');
  const seconds = (list, share) => {
    const sorted = [...list].sort((a, b) => a - b);
    return `${((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1000).toFixed(1)} s`;
  };

  print('| measured once | round trips | UrlFetch calls | property calls | units |');
  print('|---|---|---|---|---|');
  for (const [way, costs] of ways) {
    const [command] = costs.commands;
    for (const [what, cost] of [
      ['open', costs.open],
      ['a command', command],
      ['a sweep', costs.sweep],
      ['each conversation with mail in it', costs.sweepEach],
    ])
      print(
        `| ${way.split(',')[0]}: ${what} | ${tripsOf(cost)} | ${cost.fetches} | ${cost.properties} | ${unitsOf(cost)} |`,
      );
  }

  for (const [way, costs, sweepEveryMs, sweepMs] of ways) {
    const day = (conversations, seed) =>
      simulate({ ...usual, conversations, sweepEveryMs, sweepMs }, costs, workspace, seed);
    const days = seeds.map((seed) => day(usual.conversations, seed));
    const worst = (of) => Math.max(...days.map(of));
    const all = (of) => days.flatMap(of);
    print();
    print(`## ${way}: ${figure(usual.conversations)} conversations, worst of ${seeds.length} days`);
    print();
    print('| what | figure | allowed |');
    print('|---|---|---|');
    print(`| units of one conversation, the sweep aside | ${figure(unitsEach(usual, costs))} | |`);
    print(`| units a day | ${figure(worst(({ units }) => units))} | |`);
    print(`| units in the busiest minute | ${figure(worst(({ busiestMinute }) => busiestMinute))} | 6,000 |`);
    print(`| requests refused for the rate and tried again | ${figure(worst(({ refusedOnce }) => refusedOnce))} | |`);
    const failures = all(({ failed }) => Object.entries(failed));
    print(
      `| openings and commands refused | ${failures.map(([why, times]) => `${times} (${why})`).join(', ') || 0} of ${figure(days.length * (days[0].openings + days[0].commands))} | 0 |`,
    );
    print(`| conversations the sweep was behind by, at most | ${figure(worst(({ sweepLeft }) => sweepLeft))} | |`);
    print(`| scripts at once | ${worst(({ simultaneous }) => simultaneous)} | 30 |`);
    print(`| UrlFetch calls a day | ${figure(worst(({ fetches }) => fetches))} | 100,000 (consumer 20,000) |`);
    print(
      `| property reads and writes a day | ${figure(worst(({ properties }) => properties))} | 500,000 (consumer 50,000) |`,
    );
    print(
      `| trigger minutes a day | ${(worst(({ triggerMs }) => triggerMs) / minute).toFixed(1)} | 360 (consumer 90) |`,
    );
    print(
      `| lock held in the busiest hour | ${((100 * worst(({ lockHeld }) => Math.max(...lockHeld))) / (60 * minute)).toFixed(0)} % | 100 % |`,
    );
    print(
      `| wait for the lock, one in a hundred longer than | ${seconds(
        all(({ lockWaits }) => lockWaits),
        0.99,
      )} | 15 s |`,
    );
    print(
      `| open: half within, 99 of 100 within | ${seconds(
        all(({ openMs }) => openMs),
        0.5,
      )}, ${seconds(
        all(({ openMs }) => openMs),
        0.99,
      )} | 30 s |`,
    );
    print(
      `| command: half within, 99 of 100 within | ${seconds(
        all(({ commandMs }) => commandMs),
        0.5,
      )}, ${seconds(
        all(({ commandMs }) => commandMs),
        0.99,
      )} | 30 s |`,
    );

    for (const [plan, limits] of [
      ['Workspace', workspace],
      ['consumer', consumer],
    ]) {
      const faults = (conversations) =>
        seeds.flatMap((seed) =>
          broken(simulate({ ...usual, conversations, sweepEveryMs, sweepMs }, costs, limits, seed), limits),
        );
      let [good, bad] = [0, 25];
      while (bad < 20_000 && faults(bad).length === 0) [good, bad] = [bad, bad * 2];
      while (bad - good > 25) {
        const middle = Math.round((good + bad) / 50) * 25;
        if (faults(middle).length === 0) good = middle;
        else bad = middle;
      }
      print();
      print(
        `Limit on a ${plan} account: ${figure(good)} conversations a day pass; at ${figure(bad)}: ${[...new Set(faults(bad))].join('; ')}.`,
      );
    }
  }
}
