/** Twelve groups and their waves: bursts of four or more in one to three neighbouring towns within 3 to 21 days. */
import type { FraudType } from '#core/report.ts';
import { type Incident, incident, newSignature, type Signature } from './cases.ts';
import type { Chance } from './chance.ts';
import type { NumberBag } from './numbers.ts';
import type { County } from './people.ts';

export const DAY = 86_400_000;
const WORK: readonly FraudType[] = [
  'courier',
  'courier',
  'courier',
  'courier',
  'courier',
  'courier',
  'bank_impersonation',
  'bank_impersonation',
  'doorstep',
  'investment',
  'computer_service',
  'government_impersonation',
];

/** A group changes telephones and names from wave to wave and keeps some of them: with `change` 1 about half, with 0 all. */
function drift(c: Chance, bag: NumberBag, type: FraudType, before: Signature, change: number): Signature {
  const fresh = newSignature(c, bag, type);
  return {
    phone: c.yes(1 - 0.55 * change) ? before.phone : fresh.phone,
    alias: c.yes(1 - 0.4 * change) ? before.alias : fresh.alias,
    badge: c.yes(1 - 0.5 * change) ? before.badge : fresh.badge,
    word: c.yes(1 - 0.4 * change) ? before.word : fresh.word,
    vehicle: c.yes(1 - 0.5 * change) ? before.vehicle : fresh.vehicle,
    desc: c.yes(1 - 0.5 * change) ? before.desc : fresh.desc,
    account: c.yes(1 - 0.55 * change) ? before.account : fresh.account,
    site: c.yes(1 - 0.5 * change) ? before.site : fresh.site,
    hooks: before.hooks,
    turns: before.turns,
  };
}

export function workOfGroups(
  c: Chance,
  land: County,
  bag: NumberBag,
  from: number,
  days: number,
  scale: number,
  hidden: number,
  change: number,
): Incident[] {
  const all: Incident[] = [];
  const hide = (i: Incident): Incident => ({
    ...i,
    shown: c.yes(hidden) ? c.of(['withheld', 'withheld', 'spoofed']) : 'plain',
  });
  WORK.forEach((type, g) => {
    const series = `G${g + 1}`;
    let sig = newSignature(c, bag, type);
    const waves = Math.max(1, Math.round(c.int(3, 7) * scale));
    for (let w = 0; w < waves; w++) {
      const wave = `${series}-W${w + 1}`;
      const start = from + c.int(0, days - 24) * DAY;
      const length = c.int(3, 20);
      const centre = land.town(c);
      const towns = [centre, ...c.some(land.near(centre, 11).slice(0, 4), c.int(0, 2))];
      const second = c.yes(0.5) ? drift(c, bag, type, sig, change) : sig;
      const size = 4 + Math.min(c.int(0, 9), c.int(0, 9));
      for (let k = 0; k < size; k++) {
        const at = start + c.int(0, length) * DAY + c.int(500, 1080) * 60_000;
        all.push(
          hide(incident(c, land, bag, type, at, { sig: c.yes(0.6) ? sig : second, series, wave, town: c.of(towns) })),
        );
      }
      if (c.yes(0.7))
        for (let k = c.int(1, 3); k > 0; k--)
          all.push(
            hide(
              incident(c, land, bag, type, from + c.int(0, days - 1) * DAY + c.int(500, 1080) * 60_000, {
                sig,
                series,
                wave: null,
              }),
            ),
          );
      sig = drift(c, bag, type, sig, change);
    }
  });
  return all;
}
