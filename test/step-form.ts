import assert from 'node:assert/strict';

/** The hidden fields of the form of a warning's page that takes this step. */
export function fieldsOf(html: string, step: string): Record<string, string> {
  const forms = [...html.matchAll(/<form method="post" action="[^"]+\/step"[^>]*>([\s\S]*?)<\/form>/g)].map(
    (m) => m[1]!,
  );
  const form = forms.find((f) => f.includes(`name="step" value="${step}"`));
  assert.ok(form, `no button for ${step} on the page`);
  return Object.fromEntries(
    [...form.matchAll(/name="(step|version|status)" value="([^"]*)"/g)].map((m) => [m[1]!, m[2]!]),
  );
}
