import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { ListedWarning } from './store.ts';

const xml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)
    // Characters that XML 1.0 does not know even when escaped.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

interface FeedOf {
  force: ForceConfig;
  /** Where the outside world reaches the pages; addresses are relative without it. */
  origin: string | null;
  district: string | null;
  now: Date;
}

/** Atom 1.0 (RFC 4287) of the published warnings. Ids are tags of the force's own domain, so they outlive a change of address (R7.10). */
export function atomFeed(warnings: readonly ListedWarning[], of: FeedOf): string {
  const domain = new URL(of.force.website).hostname.replace(/^www\./, '');
  const base = of.origin ?? '';
  const self = `${base}/warnings.atom${of.district ? `?district=${of.district}` : ''}`;
  const changed = (w: ListedWarning) => (w.corrected_at ?? w.published_at).getTime();
  const updated = new Date(Math.max(0, ...warnings.map(changed))).toISOString();
  const entries = warnings.map((w) => {
    const at = w.published_at.toISOString();
    return `<entry><id>tag:${domain},${at.slice(0, 10)}:warning/${xml(w.slug)}</id><title>${xml(w.title)}</title><updated>${new Date(changed(w)).toISOString()}</updated><published>${at}</published><link rel="alternate" type="text/html" href="${xml(`${base}/warnings/${w.slug}`)}"/><summary>${xml(w.summary)}</summary><category term="${xml(w.area)}"/></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><id>tag:${domain},2026:warnings${of.district ? `/${of.district}` : ''}</id><title>Fraud warnings: ${xml(of.force.name)}</title><updated>${updated}</updated><author><name>${xml(of.force.name)}</name></author><link rel="self" type="application/atom+xml" href="${xml(self)}"/><link rel="alternate" type="text/html" href="${xml(`${base}/warnings`)}"/>
${entries.join('\n')}
</feed>
`;
}
