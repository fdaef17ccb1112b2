import type { Known } from './casework.ts';
import type { Walk } from './walk.ts';

const URGENT = 'The victim is on the line and somebody is at her door.';

/** Approves and publishes, looks over the whole, and judges an opening of a restricted report. */
export async function supervisor(w: Walk): Promise<void> {
  const { page } = w;
  await w.task('approve and publish', async () => {
    await w.click('the next thing: warnings to approve', '.cf-doors a:has-text("Warnings to approve")');
    await w.look('warnings to approve');
    await w.click(
      'open what waits for approval',
      'main tr:has-text("review") a[href^="/staff/warnings/"], main tr:has-text("approv") a[href^="/staff/warnings/"]',
    );
    await w.look('to approve');
    await w.button('Approve', 'approve');
    await w.button('Publish now', 'publish');
    await w.expect(/The public can read it now/);
    await w.look('published');
    await page.click('summary:has-text("Withdraw")');
    await page.fill('#reason-withdrawn', 'The calls have stopped.');
    await w.click('withdraw it again', 'main button.govuk-button--warning');
    await w.expect(/Withdrawn/i);
    await w.look('withdrawn');
  });
  await w.task('the whole', async () => {
    for (const path of ['overview', 'people', 'queue', 'victims?who=all', 'feedback', 'outgoing', 'permissions']) {
      await w.go(`/staff/${path}`);
      await w.look(`${path.replace(/\W.*/, '')} of a supervisor`);
    }
    await w.go('/staff/reports/CF-0006900/case/retention', 'retention of a case');
    await w.look('retention of a case');
  });
  await w.task('an opening is reviewed', async () => {
    await w.go('/staff/reports/CF-0006800', 'a report kept to its team');
    await w.expect(/is restricted/);
    await w.go('/staff');
    await w.click('the next thing: openings to review', '.cf-doors a:has-text("Openings to review")');
    await w.look('openings to review');
    await page.locator('input[name=verdict][value=right]').first().check();
    await page.locator('textarea[name=note]').first().fill('She was on the line.');
    await w.button('Record the review', 'record a review');
    await w.expect(/She was on the line/);
  });
  await w.task('the overview by keys alone', async () => {
    await w.go('/staff');
    await w.key('overview', /Overview/);
    await w.expect(/officer/);
  });
}

/** Keeps a report to its team; somebody else opens it all the same. Before a supervisor can review that. */
export async function keepToTeam(w: Walk): Promise<void> {
  await w.task('a report is kept to its team', async () => {
    await w.go('/staff/reports/CF-0006800/team', 'who may open a report');
    await w.look('team');
    await w.page.fill('#reason', 'One of the people it names works for the bank that answers us.');
    await w.button('Keep it to its team', 'keep a report to its team');
    await w.look('team, kept');
  });
}

export async function breakGlass(w: Walk): Promise<void> {
  await w.task('a restricted report is opened all the same', async () => {
    await w.go('/staff/restricted/CF-0006800', 'a restricted report');
    await w.look('restricted');
    await w.page.fill('#reason', URGENT);
    await w.click('open a restricted report', 'main button.govuk-button--warning');
    await w.expect(/What happened/);
  });
}

export async function liftAgain(w: Walk): Promise<void> {
  await w.task('the restriction is lifted', async () => {
    await w.go('/staff/reports/CF-0006800/team', 'who may open a report');
    await w.button('Lift the restriction', 'lift the restriction');
  });
}

/** Who looked at a report, and at a person. */
export async function auditor(w: Walk, { name }: Known): Promise<void> {
  const { page } = w;
  await w.task('who looked at a report', async () => {
    await w.click('the next thing: the audit trail', '.cf-doors a:has-text("Audit trail")');
    await w.look('audit trail');
    await page.fill('#record', 'CF-0006900');
    await w.button('Show', 'who looked at a report');
    await w.expect(/The sfcu investigator/i);
    await w.look('who looked at a report');
  });
  await w.task('who looked at a person', async () => {
    await w.go('/staff/audit/person');
    await w.look('who looked at a person');
    await page.fill('#asked', name);
    await w.button('Look it up', 'who looked at a person');
    await w.expect(/In \d+ reports?/);
    await w.look('who looked at a person, found');
    await page.fill('#asked', name.split(' ').at(-1)!);
    await w.button('Look it up', 'who looked at all of a surname');
    await w.look('who looked at all of a surname');
  });
  await w.task('who looked, by keys alone', async () => {
    await w.go('/staff');
    await w.key('audit trail', /Audit trail/);
    await w.type(/^record /, '6900');
    await w.press('who looked at a report (keys)', () => page.keyboard.press('Enter'));
    await w.expect(/The sfcu investigator/i);
  });
  await w.task('what an auditor sees besides', async () => {
    for (const path of ['agreement?period=all', 'algorithm', 'glass', 'disclosures', 'permissions', 'outgoing']) {
      await w.go(`/staff/${path}`);
      await w.look(`${path.replace(/\W.*/, '')} of an auditor`);
    }
  });
}

/** What a partner sees: their Start page and their account, and nothing of the force. */
export async function partner(w: Walk): Promise<void> {
  await w.task('what a partner sees', async () => {
    await w.go('/staff/account');
    await w.look('account');
    const refused = await w.page.request.get(`${w.ground.url}/victims`);
    console.log(`   the call list answers a partner with ${refused.status()}`);
  });
  await w.task('a referral acknowledged, and taken back', async () => {
    await w.go('/staff/referrals', 'what was referred');
    await w.look('referred to a partner');
    if ((await w.page.locator('main button:has-text("Acknowledge")').count()) === 0) return;
    await w.button('Acknowledge', 'acknowledge a referral');
    await w.expect(/Acknowledged/);
    await w.look('an acknowledged referral');
    await w.button('Undo: not acknowledged', 'take the acknowledgement back');
    await w.expect(/It is new again/);
  });
  await w.task('to the account by keys alone', async () => {
    await w.go('/staff');
    await w.key('account', /Your sign-in/);
  });
}
