import type { FraudType, HandedOver } from './sheet.ts';

/** One way in which a fraud goes. Sentences are wordings (speech.ts) in the past tense, so that anybody can tell them. */
export interface Plot {
  name: string;
  type: FraudType;
  /** What is given up where it works: the kinds of section 6 of the contracts. */
  takes: HandedOver['kind'][];
  /** Somebody comes to the door. */
  door: boolean;
  /** Money goes to an account. */
  pays: boolean;
  /** A web page, or a firm with a name, is part of it. */
  page: boolean;
  firm: boolean;
  /** Nobody telephones: no number, no voice. */
  silent: boolean;
  hooks: string[];
  /** What may happen in any of the type's stories. */
  extras: string[];
  middles: string[];
  losses: string[];
  foiled: string[];
}

/**
 * Reads plots from their written form: `# name; takes; flags`, then lines that begin with `>` how it began, `-` what happened next,
 * `+` how it ended with a loss, `~` how it was stopped.
 * A story marked `own` borrows none of those. A type's own lines, under `# any`, serve all of its plots.
 */
export function plotsOf(type: FraudType, written: string): Plot[] {
  const plots: Plot[] = [];
  const alone = new Set<Plot>();
  for (const line of written.trim().split('\n')) {
    const text = line.slice(1).trim();
    if (line.startsWith('#')) {
      const [name, takes, flags] = text.split(';').map((part) => part.trim());
      const has = (flag: string) => (flags ?? '').split(' ').includes(flag);
      plots.push({
        name: name!,
        type,
        takes: (takes ?? '').split(' ').filter(Boolean) as Plot['takes'],
        door: has('door'),
        pays: has('pays'),
        page: has('page'),
        firm: has('firm'),
        silent: has('silent'),
        hooks: [],
        extras: [],
        middles: [],
        losses: [],
        foiled: [],
      });
      if (has('own')) alone.add(plots[plots.length - 1]!);
      continue;
    }
    const plot = plots[plots.length - 1]!;
    const list = { '>': plot.hooks, '-': plot.middles, '+': plot.losses, '~': plot.foiled }[line[0]!];
    if (!list)
      throw new Error(
        `plots of ${type}: a line must begin with one of # > - + ~, and this does not: ${line.slice(0, 60)}`,
      );
    list.push(text);
  }
  const any = plots.find((plot) => plot.name === 'any');
  for (const plot of plots) {
    // A story that begins or ends in its own way does not borrow.
    if (alone.has(plot)) continue;
    plot.hooks.push(...(plot === any ? [] : (any?.hooks ?? [])));
    plot.extras.push(...(plot === any ? [] : (any?.middles ?? [])));
    plot.losses.push(...(plot === any ? [] : (any?.losses ?? [])));
    plot.foiled.push(...(plot === any ? [] : (any?.foiled ?? [])));
  }
  return plots.filter((plot) => plot !== any);
}
