import { reasonsOf } from './explain.ts';
import type { Group, Member } from './group.ts';
import type { Candidate, Grouping } from './grouping.ts';
import type { SeriesThresholds } from './knowledge.ts';
import { type Weighed, weigh } from './weigh.ts';

/**
 * Goes over all reports again when all have been read: each is taken out of its group and put where all the others, earlier and later, say
 * that it belongs; then groups that prove to be one are joined, the likeliest pair first. Repeated until nothing changes or the rounds are
 * used up. Deterministic: reports in order of arrival, ties by age.
 */
export function settle(grouping: Grouping): void {
  grouping.dissolve();
  for (const caution of grouping.thresholds.caution) {
    grouping.recount();
    placeAgain(grouping, caution);
    grouping.recount();
    joinAll(grouping, caution);
  }
  takeLatecomers(grouping);
  dropStrays(grouping);
  dropFaint(grouping);
  explainAll(grouping);
}

/**
 * Reports that are left over when whole series stand there to be held against: what was too little for a link by itself is enough for one that was
 * told in the days and places of a grown series. Names and numbers count less among them, for the ones that they tell of have been linked.
 */
function takeLatecomers(grouping: Grouping): void {
  const { latecomers } = grouping.thresholds;
  for (let round = 0; round < latecomers.rounds; round++) {
    grouping.recount();
    const grown = new Set([...grouping.all()].filter((g) => g.incidents >= latecomers.incidents));
    let taken = 0;
    for (let report = 0; report < grouping.traits.length; report++) {
      const home = grouping.groupOf[report]!;
      if (home.incidents !== 1 || home.members[0]!.report !== report || grouping.decisions.block(report).length > 1)
        continue;
      let best: Candidate | null = null;
      let most = latecomers.at;
      for (const c of grouping.candidates(report, grown, latecomers.at)) {
        const bits = asLatecomer(c, latecomers);
        if (bits < most || (bits === most && best)) continue;
        best = c;
        most = bits;
      }
      if (!best) continue;
      for (const m of grouping.movingWith(report)) {
        grouping.take(m.report);
        grouping.put(best.group, m);
      }
      taken++;
    }
    if (taken === 0) return;
  }
}

/** Bits of a report left over; less than nothing where nothing of the caller's own agrees. */
function asLatecomer({ w }: Candidate, { named, own }: SeriesThresholds['latecomers']): number {
  let agreeing = 0;
  let ofCaller = w.wording;
  for (const { kind, bits } of w.agreements) {
    agreeing += bits;
    if (kind !== 'method') ofCaller += bits;
  }
  return ofCaller < own ? Number.NEGATIVE_INFINITY : w.bits - (1 - named) * agreeing;
}

/**
 * A year holds many groups to agree with by chance. What stands in a series by names, words and wording alone, though the series was not at work
 * then and there, has to say more than what stands among its reports. Judged at the end, when whole series are there to be held against.
 */
function dropStrays(grouping: Grouping): void {
  const { linkAt, elsewhere } = grouping.thresholds;
  for (const group of grouping.all()) {
    if (group.incidents < 2) continue;
    const strays = incidentsOf(group).filter((m) => {
      if (grouping.decisions.block(m.report).length > 1) return false;
      const w = withoutIt(grouping, m, group);
      return !w.strong && w.whenAndWhere < elsewhere.below && w.bits < linkAt + elsewhere.bits;
    });
    for (const m of strays) if (group.incidents > 1) alone(grouping, m);
  }
}

/**
 * A series of two or three that nothing came to join in all the time that was read has to be surer than one that grew: most are two reports
 * of nobody's, which met by chance or at a number of somebody honest. Time and place against it count twice. People's words are left alone.
 */
function dropFaint(grouping: Grouping): void {
  const { faint, elsewhere } = grouping.thresholds;
  for (const group of grouping.all()) {
    if (group.incidents < 2 || group.incidents > faint.incidents) continue;
    const members = incidentsOf(group);
    if (members.some((m) => grouping.decisions.block(m.report).length > 1)) continue;
    const surest = members.map((m) => withoutIt(grouping, m, group)).reduce((a, b) => (b.bits > a.bits ? b : a));
    if (surest.bits + Math.min(0, surest.whenAndWhere - elsewhere.below) >= faint.bits) continue;
    for (const m of members.slice(1)) alone(grouping, m);
    members[0]!.because = [];
    members[0]!.bits = 0;
  }
}

const incidentsOf = (group: Group): Member[] => group.members.filter((m) => m.duplicateOf === null);

/** Takes a report out of its series, with its other tellings. */
function alone(grouping: Grouping, member: Member): void {
  const moving = grouping.movingWith(member.report);
  for (const one of moving) grouping.take(one.report);
  const own = grouping.newGroup();
  for (const one of moving) grouping.put(own, one);
  member.because = [];
  member.bits = 0;
}

/** A member weighed against the rest of its group. */
function withoutIt(grouping: Grouping, member: Member, group: Group): Weighed {
  grouping.take(member.report);
  const w = weigh(member.traits, group, grouping.scales);
  grouping.put(group, member);
  return w;
}

/** Says of every linked report what ties it to the rest of its series as it now is. */
function explainAll(grouping: Grouping): void {
  for (const group of grouping.all()) {
    if (group.members.length < 2) continue;
    for (const member of [...group.members]) {
      if (member.duplicateOf !== null || group.incidents < 2) continue;
      const w = withoutIt(grouping, member, group);
      member.because = reasonsOf({ group, w });
      // A report that two series brought together by joining is as sure as their joining.
      member.bits = Math.max(w.bits, grouping.thresholds.join.at);
    }
  }
}

function placeAgain(grouping: Grouping, caution: number): number {
  let changed = 0;
  for (let report = 0; report < grouping.traits.length; report++) {
    const home = grouping.groupOf[report]!;
    const self = home.members.find((m) => m.report === report)!;
    if (self.duplicateOf !== null) continue;
    // A block that people have put together moves once, as its first report.
    if (grouping.decisions.block(report)[0] !== report) continue;
    // A report by itself finds no way back to itself: it need not be taken out of its group to be placed.
    const byItself = home.members.length === 1;
    const moving = byItself ? [self] : grouping.movingWith(report);
    if (!byItself) for (const m of moving) grouping.take(m.report);
    const best = grouping
      .candidates(report, null, grouping.thresholds.linkAt + caution)
      .find((c) => grouping.links(c, caution));
    const target = best?.group ?? (byItself || home.members.length === 0 ? home : grouping.newGroup());
    if (best) {
      self.because = reasonsOf(best);
      self.bits = best.w.bits;
    } else {
      self.because = [];
      self.bits = 0;
    }
    if (target !== home) changed++;
    else if (byItself) {
      grouping.moved.add(report);
      continue;
    }
    if (byItself) grouping.take(report);
    for (const m of moving) grouping.put(target, m);
  }
  return changed;
}

/** Joins groups that prove to be one, the likeliest pair first, until none is left. */
export function joinAll(grouping: Grouping, caution: number): number {
  const into = new Map<Group, Group>();
  const now = (group: Group): Group => {
    let g = group;
    for (let next = into.get(g); next; next = into.get(g)) g = next;
    return g;
  };
  let joined = 0;
  // After the first time only series that have just grown can have come near another.
  let grown: Set<Group> | null = null;
  for (;;) {
    const pairs = likelyPairs(grouping, caution, grown);
    grown = new Set();
    let some = 0;
    for (const { one, other } of pairs) {
      const [a, b] = [now(one), now(other)];
      if (a === b) continue;
      const joining = grouping.joining(a, b);
      if (!joining || !grouping.joins(joining, Math.min(a.incidents, b.incidents), caution)) continue;
      const { group } = grouping.merge([a, b]);
      into.set(group === a ? b : a, group);
      grown.add(group);
      some++;
    }
    joined += some;
    if (some === 0) return joined;
    grouping.recount();
  }
}

function likelyPairs(
  grouping: Grouping,
  caution: number,
  only: ReadonlySet<Group> | null,
): { one: Group; other: Group; bits: number }[] {
  const pairs: { one: Group; other: Group; bits: number }[] = [];
  for (const one of only ?? grouping.all()) {
    if (one.incidents < 2) continue;
    for (const other of grouping.alike(one)) {
      if (other.incidents < 2 || ((only === null || only.has(other)) && other.order <= one.order)) continue;
      const joining = grouping.joining(one, other);
      if (joining && grouping.joins(joining, Math.min(one.incidents, other.incidents), caution))
        pairs.push({ one, other, bits: joining.bits });
    }
  }
  return pairs.sort((a, b) => b.bits - a.bits || a.one.order - b.one.order || a.other.order - b.other.order);
}
