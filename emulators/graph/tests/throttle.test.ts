import { describe, expect, it } from '@jest/globals';
import { alice, bob, createWorld, refusal, shared, start } from './world';

const messages = `${shared}/messages`;

describe('four at once', () => {
  it('for one application and mailbox; the fifth is told to wait', async () => {
    const world = createWorld();
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.get(messages)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429]);
    expect(refusal(answers[4]!)).toEqual([429, 'ApplicationThrottled']);
    expect(answers[4]!.headers['retry-after']).toBe('1');
    expect((await world.get(messages)).status).toBe(200);
  });

  it('shared by the whole team, not with another mailbox or application', async () => {
    const world = createWorld();
    const team = [world.token, world.as(bob), world.as(bob), world.token, world.as(alice)];
    const five = await Promise.all(team.map((token) => world.get(messages, { token })));
    expect(five.filter(({ status }) => status === 429)).toHaveLength(1);
    const apart = await Promise.all([
      ...Array.from({ length: 4 }, () => world.get(messages)),
      world.get('/me/messages'),
      world.get(messages, { token: world.as(bob, undefined, 'other') }),
    ]);
    expect(apart.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  });

  it('places are given back after refusals too', async () => {
    const world = createWorld();
    for (let n = 0; n < 10; n++) await world.get(`${messages}/nothing`);
    expect((await world.get(messages)).status).toBe(200);
  });
});

describe('ten thousand in ten minutes', () => {
  const limits = { requests: 5, windowMs: 600_000 };

  it('then wait until the oldest is forgotten', async () => {
    const world = createWorld({ limits });
    for (let n = 0; n < 5; n++) {
      world.clock.now = start + n * 60_000;
      expect((await world.get(messages)).status).toBe(200);
    }
    const refused = await world.get(messages);
    expect(refusal(refused)).toEqual([429, 'TooManyRequests']);
    expect(refused.headers['retry-after']).toBe(String((600_000 - 240_000) / 1000));
    world.clock.now = start + 600_000;
    expect((await world.get(messages)).status).toBe(200);
    expect((await world.get(messages)).status).toBe(429);
  });

  it('parts of a batch count one by one, and are refused one by one in an answer of 200', async () => {
    const world = createWorld({ limits });
    const requests = Array.from({ length: 7 }, (_, n) => ({ id: String(n), method: 'GET', url: messages }));
    const { status, body } = await world.ask('POST', '/$batch', { body: { requests } });
    expect(status).toBe(200);
    const parts = [...body.responses!];
    expect(parts.filter((part) => (part.status as number) === 429)).toHaveLength(2);
    const late = parts.find((part) => (part.status as number) === 429)!;
    expect(late.headers!['Retry-After']).toBe('600');
    expect(late.body!.error!.code).toBe('TooManyRequests');
    expect(world.graph.ledger.requests).toBe(1);
    expect(world.graph.ledger.counted).toBe(7);
  });

  it('and no more bytes than the limit in five minutes', async () => {
    const world = createWorld({ limits: { uploadBytes: 300 } });
    const post = () => world.ask('POST', messages, { body: { subject: 'x'.repeat(150) } });
    expect((await post()).status).toBe(201);
    expect((await post()).status).toBe(429);
    world.clock.now += 300_001;
    expect((await post()).status).toBe(201);
  });
});
