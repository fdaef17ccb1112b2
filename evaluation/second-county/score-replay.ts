import { placeKey } from '#catalogue/places/place-key.ts';
import { type Json, median, share, type Truth, type Wave } from './truth.ts';

const DAY = 86_400_000;
const at = (e: Json): number => Date.parse(e.at);

/** A wave is found by a threat naming a place of it (same type) or two of its reports, or by a series event naming two of its reports. */
export function scoreReplay(truth: Truth[], reports: Json[], waves: Wave[], events: Json[]): Json {
  const received = new Map(reports.map((r) => [r.externalId, Date.parse(r.receivedAt)]));
  const alarms = events.filter((e) => /^(threat\.detected|series\.formed|series\.grew)$/.test(e.type));
  const inWave = new Map(truth.filter((t) => t.wave).map((t) => [t.externalId, t.wave!]));
  const named = (e: Json): Set<string> =>
    new Set((e.places ?? []).map((p: Json) => placeKey(typeof p === 'string' ? p : (p.name ?? ''))));
  const two = (e: Json, w: Wave): boolean =>
    (e.externalIds ?? []).filter((id: string) => inWave.get(id) === w.wave).length >= 2;
  const matches = (e: Json, w: Wave): boolean => {
    if (at(e) < Date.parse(w.first) || at(e) > Date.parse(w.last) + 14 * DAY) return false;
    if (two(e, w)) return true;
    const places = named(e);
    return e.type === 'threat.detected' && e.fraudType === w.fraudType && w.places.some((p) => places.has(placeKey(p)));
  };
  const found: Json[] = [];
  const missed: string[] = [];
  for (const w of waves) {
    const hit = alarms.find((e) => matches(e, w));
    if (!hit) {
      missed.push(w.wave);
      continue;
    }
    const before = w.externalIds.filter((id) => received.get(id)! <= at(hit)).length;
    const warned = events.some(
      (e) =>
        e.type === 'warning.drafted' &&
        at(e) >= Date.parse(w.first) &&
        at(e) <= Date.parse(w.last) + 14 * DAY &&
        w.places.some(
          (p) => [...named(e)].includes(placeKey(p)) || placeKey(`${e.title} ${e.body}`).includes(placeKey(p)),
        ),
    );
    found.push({
      days: (at(hit) - Date.parse(w.first)) / DAY,
      reports: before,
      by: hit.type,
      early: at(hit) <= Date.parse(w.last),
      warned,
    });
  }
  const threats = events.filter((e) => e.type === 'threat.detected');
  const strays = (list: Json[]): number => {
    const last = new Map<string, number>();
    let n = 0;
    for (const e of list) {
      if (waves.some((w) => matches(e, w))) continue;
      const keys = [...named(e)].map((p) => `${e.fraudType}|${p}`);
      if (!keys.some((k) => at(e) - (last.get(k) ?? -1e15) <= 14 * DAY)) n++;
      for (const k of keys) last.set(k, at(e));
    }
    return n;
  };
  const times = reports.map((r) => Date.parse(r.receivedAt));
  const years = (Math.max(...times) - Math.min(...times)) / (365.25 * DAY);
  const ahead = events.filter((e) =>
    [e.externalId, ...(e.externalIds ?? []), ...(e.because ?? []).map((b: Json) => b?.with)].some(
      (id) => id && (received.get(id) ?? 0) > at(e),
    ),
  ).length;
  const drafts = events.filter((e) => e.type === 'warning.drafted');
  const took = events.filter((e) => e.type === 'report.assessed').map((e) => e.tookMs as number);
  const formedWrong = events.filter((e) => e.type === 'series.formed' && !waves.some((w) => two(e, w)));
  const noGroup = formedWrong.filter(
    (e) => !(e.externalIds ?? []).some((id: string) => truth.find((t) => t.externalId === id)?.series),
  );
  return {
    wavesFound: share(found.length, waves.length),
    waves: waves.length,
    missed,
    foundBefore: share(found.filter((f) => f.early).length, waves.length),
    foundBy: Object.fromEntries(Object.entries(Object.groupBy(found, (f) => f.by)).map(([k, v]) => [k, v!.length])),
    delayReports: median(found.map((f) => f.reports)),
    delayDays: median(found.map((f) => Math.round(f.days * 10) / 10)),
    warnedOfFound: share(found.filter((f) => f.warned).length, found.length),
    wavesFoundByThreatAlone: share(waves.filter((w) => threats.some((e) => matches(e, w))).length, waves.length),
    threats: threats.length,
    falseThreatsAYear: Math.round(strays(threats) / years),
    seriesFormed: events.filter((e) => e.type === 'series.formed').length,
    seriesFormedOfNoWave: formedWrong.length,
    seriesFormedOfNoGroup: noGroup.length,
    lookAhead: ahead,
    drafts: drafts.length,
    ...personalData(drafts, reports),
    triageMedianMs: median(took),
  };
}

/** Whole names, telephone numbers, e-mail addresses, address lines and postcodes of victims, looked for in every draft. */
function personalData(drafts: Json[], reports: Json[]): Json {
  const text = drafts
    .map((d) => `${d.title}\n${d.summary}\n${d.body}`)
    .join('\n')
    .toLowerCase();
  const leaks = new Set<string>();
  for (const { victim: v } of reports) {
    const secrets = [
      v?.name?.includes(' ') && !/^(mr|mrs) /i.test(v.name) ? v.name : null,
      v?.email,
      v?.address?.line,
      v?.address?.postcode,
      v?.phone,
    ];
    for (const s of secrets) if (s && text.includes(String(s).toLowerCase())) leaks.add(s);
  }
  return { personalDataInDrafts: leaks.size, leaked: [...leaks].slice(0, 5) };
}
