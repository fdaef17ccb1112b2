import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from './answers.ts';
import { toFraudReport } from './to-report.ts';

describe('whoever would rather not say who they are', () => {
  const before: Answers = {
    story: 'x',
    kind: 'information',
    name: 'Pam Example',
    phone: '01632 960001',
    email: 'pam@example.com',
    textOnly: true,
    sendReceipt: true,
  };
  const sent = (role: Answers['role']) =>
    JSON.stringify(toFraudReport({ ...before, role }, 'S', new Date('2026-07-01T12:00:00Z')));

  it('is not named, whatever they had written before they chose that', () => {
    assert.match(sent('witness'), /Pam Example/);
    assert.doesNotMatch(sent('anonymous'), /Pam|960001|pam@|contactBy/i);
    assert.match(sent('anonymous'), /"role":"anonymous"/);
  });
});
