/** What a day asks, what it costs, what Google allows, and what came of it. */
import { type Cost, unitsOf } from './cost';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const workingDay = 8 * hour;

export interface Load {
  /** Conversations a day. */
  conversations: number;
  /** Of each conversation. */
  opens: number;
  commands: number;
  mails: number;
  /** The busiest hour by the mean one. */
  peak: number;
  sweepEveryMs: number;
  /** How long one pass may take. */
  sweepMs: number;
}

export interface Costs {
  open: Cost;
  commands: Cost[];
  sweep: Cost;
  /** What the sweep asks more for each conversation that changed. */
  sweepEach: Cost;
}

export interface Limits {
  unitsPerMinute: number;
  simultaneous: number;
  fetchesPerDay: number;
  propertiesPerDay: number;
  triggerMsPerDay: number;
}

export interface Day {
  openings: number;
  commands: number;
  /** Openings and commands that ended in a refusal, by its reason. */
  failed: Record<string, number>;
  units: number;
  /** In any sixty seconds. */
  busiestMinute: number;
  /** Requests Gmail refused for the rate; tried again. */
  refusedOnce: number;
  fetches: number;
  properties: number;
  triggerMs: number;
  simultaneous: number;
  /** Passes that Gmail's rate ended before their time. */
  sweepsCut: number;
  /** Conversations the longest waiting list of the sweep had. */
  sweepLeft: number;
  /** Milliseconds, hour by hour. */
  lockHeld: number[];
  lockWaits: number[];
  openMs: number[];
  commandMs: number[];
}

/** What stands in the way of this day; nothing where it passes. */
export function broken(day: Day, limits: Limits): string[] {
  return [
    ...Object.entries(day.failed).map(([reason, times]) => `${times} refused: ${reason}`),
    ...(day.fetches > limits.fetchesPerDay ? [`${day.fetches} UrlFetch calls`] : []),
    ...(day.properties > limits.propertiesPerDay ? [`${day.properties} property calls`] : []),
    ...(day.triggerMs > limits.triggerMsPerDay ? [`${Math.round(day.triggerMs / minute)} min of triggers`] : []),
  ];
}

/** Units of one conversation, the sweep aside. */
export function unitsEach({ opens, commands }: Load, costs: Costs): number {
  const command = costs.commands.reduce((sum, cost) => sum + unitsOf(cost), 0) / costs.commands.length;
  return opens * unitsOf(costs.open) + commands * command;
}

/** How the day's hours stand to each other beside the peak, which is the third. */
const shape = [0.7, 1.1, 0, 1.1, 0.6, 0.9, 0.9, 0.7];

/** So many moments of the day, more in the busy hour; in order. */
export function moments(count: number, peak: number, random: () => number): number[] {
  const beside = shape.reduce((sum, weight) => sum + weight, 0);
  const weights = shape.map((weight) => (weight === 0 ? peak : (weight * (shape.length - peak)) / beside));
  return Array.from({ length: Math.round(count) }, () => {
    let left = random() * shape.length;
    let index = 0;
    while (index < weights.length - 1 && left >= weights[index]!) {
      left -= weights[index]!;
      index += 1;
    }
    return (index + random()) * hour;
  }).sort((a, b) => a - b);
}
