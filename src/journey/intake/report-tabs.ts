import type { Role } from '#core/role.ts';
import { subNavigation } from '#web/components/case-patterns.ts';
import type { Html } from '#web/html.ts';

const TABS = {
  report: { text: 'Report and decision', path: '', allow: null },
  case: { text: 'Case', path: '/case', allow: null },
  victim: {
    text: 'Care of the victim',
    path: '/victim',
    allow: ['call_handler', 'imu_assessor', 'lcu_sergeant', 'sfcu_investigator', 'victim_service', 'supervisor'],
  },
  messages: {
    text: 'Messages',
    path: '/messages',
    allow: ['call_handler', 'imu_assessor', 'lcu_sergeant', 'sfcu_investigator', 'victim_service', 'supervisor'],
  },
} as const satisfies Record<string, { text: string; path: string; allow: readonly Role[] | null }>;
export type ReportTab = keyof typeof TABS;

/** The pages of one report side by side, those that this person may open. */
export function reportTabs(reference: string, current: ReportTab, roles: readonly Role[]): Html {
  const shown = Object.entries(TABS).filter(
    ([, t]) => !t.allow || roles.some((r) => (t.allow as readonly Role[]).includes(r)),
  );
  return subNavigation(
    `Pages of report ${reference}`,
    shown.map(([key, t]) => ({
      href: `/staff/reports/${reference}${t.path}`,
      text: t.text,
      ...(key === current ? { current: true } : {}),
    })),
  );
}
