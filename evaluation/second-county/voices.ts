/** Who tells, and how: a web form, a text, a letter, a log, a relative, a branch, an officer, a carer, a neighbour. */
import type { Incident } from './cases.ts';
import type { Chance } from './chance.ts';

type Role = 'victim' | 'relative' | 'carer' | 'bank' | 'officer' | 'witness' | 'anonymous' | 'business';
export interface Voice {
  name: string;
  role: Role;
  source: string;
  s: (i: Incident) => readonly string[];
  open: readonly string[];
  style: 'plain' | 'log' | 'text' | 'ramble' | 'list';
}
const she = (i: Incident): string => (i.victim.woman ? 'she' : 'he');
const kin = (i: Incident): string[] =>
  i.victim.age > 60
    ? i.victim.woman
      ? ['mum', 'my mother', 'my aunt']
      : ['dad', 'my father', 'my uncle']
    : i.victim.woman
      ? ['my sister']
      : ['my brother'];
const VOICES: readonly (readonly [Voice, number])[] = [
  [
    {
      name: 'web',
      role: 'victim',
      source: 'web',
      s: () => ['I'],
      open: ['', 'Hello, I wish to report the following.', 'This is what happened to me.'],
      style: 'plain',
    },
    16,
  ],
  [{ name: 'texter', role: 'victim', source: 'web', s: () => ['i'], open: ['hi', ''], style: 'text' }, 9],
  [
    {
      name: 'letter',
      role: 'victim',
      source: 'front_desk',
      s: () => ['I'],
      open: ['Dear Sir,', 'To whom it may concern.'],
      style: 'ramble',
    },
    6,
  ],
  [
    {
      name: 'national',
      role: 'victim',
      source: 'report_fraud',
      s: () => ['the informant', 'they', 'the caller'],
      open: ['Summary:', 'Victim advises as follows.', ''],
      style: 'plain',
    },
    24,
  ],
  [
    {
      name: 'log',
      role: 'victim',
      source: 'control_room',
      s: (i) => ['inft', i.victim.woman ? 'fem' : 'male'],
      open: ['INFT REPORTING POSS FRAUD', 'FRAUD -', 'CALL FROM INFT'],
      style: 'log',
    },
    16,
  ],
  [
    {
      name: 'child',
      role: 'relative',
      source: 'report_fraud',
      s: kin,
      open: ['I am reporting this on behalf of a relative.', ''],
      style: 'plain',
    },
    10,
  ],
  [
    {
      name: 'branch',
      role: 'bank',
      source: 'bank',
      s: () => ['the customer', 'our customer'],
      open: ['Banking Protocol.', 'Branch referral.'],
      style: 'plain',
    },
    6,
  ],
  [
    {
      name: 'statement',
      role: 'officer',
      source: 'control_room',
      s: () => ['the IP', 'IP'],
      open: ['OIC update.', 'Attended the home address.', ''],
      style: 'plain',
    },
    7,
  ],
  [
    {
      name: 'carer',
      role: 'carer',
      source: 'partner',
      s: (i) => [she(i), 'the resident', 'our client'],
      open: ['Referral from care provider.', ''],
      style: 'list',
    },
    3,
  ],
  [
    {
      name: 'neighbour',
      role: 'witness',
      source: 'crimestoppers',
      s: (i) => ['the lady next door', 'my neighbour', she(i)].slice(i.victim.woman ? 0 : 1),
      open: ['Not giving my name.', ''],
      style: 'plain',
    },
    3,
  ],
];
const FIRM: Voice = {
  name: 'firm',
  role: 'business',
  source: 'web',
  s: () => ['we'],
  open: ['We are a small company.', ''],
  style: 'plain',
};

export function voiceFor(i: Incident, c: Chance, not?: string): Voice {
  if (i.business) return FIRM;
  const fits = VOICES.filter(
    ([v]) =>
      v.name !== not &&
      (i.victim.age > 55 || !/letter|carer|neighbour/.test(v.name)) &&
      (!/carer|neighbour|branch/.test(v.name) || !/not_fraud|ticket|delivery/.test(i.type)),
  );
  return c.weighted(fits);
}

export function pronouns(v: Voice, i: Incident): [string, string] {
  if (/^(web|texter|letter)$/.test(v.name)) return ['me', 'my'];
  if (v.name === 'firm') return ['us', 'our'];
  if (v.name === 'national') return ['them', 'their'];
  return i.victim.woman ? ['her', 'her'] : ['him', 'his'];
}

const AGREE: readonly (readonly [string, string])[] = [
  ['has', 'have'],
  ['is', 'are'],
  ['was', 'were'],
  ['uses', 'use'],
  ['gets', 'get'],
  ['lives', 'live'],
  ['suffers', 'suffer'],
  ['speaks', 'speak'],
  ['sees', 'see'],
  ['forgets', 'forget'],
  ['feels', 'feel'],
  ['works', 'work'],
  ['wants', 'want'],
  ['believes', 'believe'],
  ['volunteers', 'volunteer'],
  ['drives', 'drive'],
  ['manages', 'manage'],
  ['does', 'do'],
];
/** "I is" and "they was" are nobody's English. */
export function agree(t: string): string {
  return t.replace(
    /\b(I|i|we|they) (still )?([a-z]+)\b/g,
    (all, who: string, still: string | undefined, verb: string) => {
      const first = who === 'I' || who === 'i';
      if (first && verb === 'is') return `${who} ${still ?? ''}am`;
      if (first && verb === 'was') return all;
      const pair = AGREE.find(([from]) => from === verb);
      return pair ? `${who} ${still ?? ''}${pair[1]}` : all;
    },
  );
}

const ABBREVIATE: readonly [RegExp, string][] = [
  [/\bthe\b /g, ''],
  [/\bpolice\b/g, 'pol'],
  [/\baccount\b/g, 'a/c'],
  [/\btelephone[d]?\b/g, 'tel'],
  [/\band\b/g, '&'],
  [/\bsaying\b/g, 'stating'],
  [/\bvehicle\b/g, 'veh'],
];
export function write(said: string[], v: Voice, c: Chance): string {
  const [first, ...rest] = said;
  const order = c.yes(0.35) ? [first!, ...c.some(rest, rest.length)] : said;
  const open = c.of(v.open);
  const cap = (t: string): string => t.slice(0, 1).toUpperCase() + t.slice(1);
  if (v.style === 'log') {
    const short = ABBREVIATE.reduce(
      (t, [from, to]) => t.replace(from, to),
      [open, ...order].join(c.of([' // ', ' - ', '. '])),
    );
    return c.yes(0.6) ? short.toUpperCase() : short;
  }
  if (v.style === 'text') {
    const flat = [open, ...order]
      .filter(Boolean)
      .join(c.of([' ', ' and ', ', ', ' then ']))
      .replace(/['’]/g, '');
    return c.yes(0.7)
      ? flat
          .toLowerCase()
          .replace(/\byou\b/g, 'u')
          .replace(/\bbecause\b/g, 'cos')
      : flat;
  }
  if (v.style === 'list')
    return [open, ...order]
      .filter(Boolean)
      .map((t) => `- ${t}`)
      .join('\n');
  const joined = order
    .map((t, k) =>
      cap(
        v.style === 'ramble' && k > 0 && c.yes(0.4)
          ? `${c.of(['as I say,', 'well,', 'anyway', 'I must tell you that'])} ${t}`
          : t,
      ),
    )
    .join('. ');
  return `${open ? `${open} ` : ''}${joined}.`;
}
